package org.goutong.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.goutong.web.Problems;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * Entering or changing somebody at an employer.
 *
 * @param person null for somebody new
 */
record PersonFormPage(Case kept, @Nullable Person person, PersonForm form, Problems problems) implements View {

    Map<String, String> levels() {
        var choices = new LinkedHashMap<String, String>();
        for (var level : Level.values()) {
            choices.put(level.name(), level.word());
        }
        return choices;
    }

    Map<String, String> intents() {
        var choices = new LinkedHashMap<String, String>();
        for (var intent : Intent.values()) {
            choices.put(intent.name(), intent.word());
        }
        return choices;
    }

    Map<String, String> ourLevels() {
        var choices = new LinkedHashMap<String, String>();
        for (var level : OurLevel.values()) {
            choices.put(level.name(), level.word());
        }
        return choices;
    }

    String action() {
        return person == null ? "/cases/" + kept.id() + "/people" : "/cases/" + kept.id() + "/people/" + person.id();
    }
}
