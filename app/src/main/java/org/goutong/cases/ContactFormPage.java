package org.goutong.cases;

import java.util.List;
import java.util.Map;
import org.goutong.web.Options;
import org.goutong.web.Problems;
import org.goutong.web.View;

/** Noting a contact. */
record ContactFormPage(Case kept, ContactForm form, List<Person> people, Problems problems) implements View {

    Map<String, String> channels() {
        return Options.of(ContactChannel.stated(), ContactChannel::name, ContactChannel::word);
    }

    Map<String, String> outcomes() {
        return Options.of(List.of(Outcome.values()), Outcome::name, Outcome::word);
    }

    Map<String, String> levels() {
        return Options.of(List.of(OurLevel.values()), OurLevel::name, OurLevel::word);
    }

    /** Who is still there. */
    Map<String, String> persons() {
        return Options.of(
                people.stream().filter(person -> person.leftOn() == null).toList(),
                person -> person.id().toString(),
                Person::title);
    }
}
