package org.goutong.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goutong.web.Problems;
import org.goutong.web.View;

/** Noting a contact. */
record ContactFormPage(Case kept, ContactForm form, List<Person> people, Problems problems) implements View {

    Map<String, String> channels() {
        var choices = new LinkedHashMap<String, String>();
        for (var channel : ContactChannel.values()) {
            choices.put(channel.name(), channel.word());
        }
        return choices;
    }

    Map<String, String> outcomes() {
        var choices = new LinkedHashMap<String, String>();
        for (var outcome : Outcome.values()) {
            choices.put(outcome.name(), outcome.word());
        }
        return choices;
    }

    Map<String, String> levels() {
        var choices = new LinkedHashMap<String, String>();
        for (var level : OurLevel.values()) {
            choices.put(level.name(), level.word());
        }
        return choices;
    }

    /** Who is still there. */
    Map<String, String> persons() {
        var choices = new LinkedHashMap<String, String>();
        people.stream()
                .filter(person -> person.leftOn() == null)
                .forEach(person -> choices.put(person.id().toString(), person.title()));
        return choices;
    }
}
