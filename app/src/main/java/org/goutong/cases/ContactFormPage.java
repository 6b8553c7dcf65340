package org.goutong.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.goutong.audit.Overwritten;
import org.goutong.web.Options;
import org.goutong.web.Problems;
import org.goutong.web.Time;
import org.goutong.web.View;
import org.goutong.web.Words;

/**
 * Noting a contact.
 *
 * @param overwritten what somebody else has planned since the form was opened, and saving would overwrite
 */
record ContactFormPage(
        Case kept,
        ContactForm form,
        List<Person> people,
        LocalDate today,
        Problems problems,
        List<Overwritten> overwritten)
        implements View {

    /** What was planned until today, which this contact may have been; empty when nothing was. */
    String planned() {
        return kept.nextOn() == null
                        || kept.nextStep().isEmpty()
                        || kept.retried()
                        || kept.nextOn().isAfter(today)
                ? ""
                : Words.t("cases.contact.planned", Time.date(kept.nextOn(), today), kept.nextStep());
    }

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
