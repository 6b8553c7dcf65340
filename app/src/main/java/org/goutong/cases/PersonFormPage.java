package org.goutong.cases;

import java.util.List;
import java.util.Map;
import org.goutong.audit.Changes;
import org.goutong.audit.Overwritten;
import org.goutong.web.Options;
import org.goutong.web.Problems;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * Entering or changing somebody at an employer.
 *
 * @param person null for somebody new
 * @param overwritten what saving would overwrite, because somebody else has changed it meanwhile
 * @param changes what was changed so far; null for somebody new
 */
record PersonFormPage(
        Case kept,
        @Nullable Person person,
        PersonForm form,
        Problems problems,
        List<Overwritten> overwritten,
        @Nullable Changes changes)
        implements View {

    Map<String, String> levels() {
        return Options.of(List.of(Level.values()), Level::name, Level::word);
    }

    Map<String, String> intents() {
        return Options.of(List.of(Intent.values()), Intent::name, Intent::word);
    }

    Map<String, String> ourLevels() {
        return Options.of(List.of(OurLevel.values()), OurLevel::name, OurLevel::word);
    }

    String action() {
        return person == null ? "/cases/" + kept.id() + "/people" : "/cases/" + kept.id() + "/people/" + person.id();
    }
}
