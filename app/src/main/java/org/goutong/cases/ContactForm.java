package org.goutong.cases;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.goutong.web.Problems;
import org.goutong.web.Time;
import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;

/** A contact as it was typed. */
record ContactForm(
        String key,
        String channel,
        String outcome,
        String person,
        String title,
        String ours,
        String note,
        String at,
        String step,
        String nextOn) {

    ContactForm(
            @Nullable String key,
            @Nullable String channel,
            @Nullable String outcome,
            @Nullable String person,
            @Nullable String title,
            @Nullable String ours,
            @Nullable String note,
            @Nullable String at,
            @Nullable String step,
            @Nullable String nextOn) {
        this.key = Typed.line(key);
        this.channel = Typed.line(channel);
        this.outcome = Typed.line(outcome);
        this.person = Typed.line(person);
        this.title = Typed.line(title);
        this.ours = Typed.line(ours);
        this.note = Typed.text(note);
        this.at = Typed.line(at);
        this.step = Typed.line(step);
        this.nextOn = Typed.line(nextOn);
    }

    /** A call that reached somebody just now, and the next one in a week. */
    static ContactForm empty(Instant now, String channel) {
        return new ContactForm(
                UUID.randomUUID().toString(),
                channel,
                Outcome.REACHED.name(),
                "",
                "",
                OurLevel.ORGANISER.name(),
                "",
                local(now),
                "",
                ContactClock.afterContact(Time.day(now)).toString());
    }

    private static String local(Instant at) {
        return at.atZone(Time.ZONE)
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    /**
     * The contact it describes.
     *
     * @throws org.goutong.web.InvalidForm when something cannot be read, naming the field
     */
    NewContact contact() {
        var problems = Problems.none();
        var contactKey = Typed.id(key);
        if (contactKey == null) {
            problems.add("key", "cases.contact.key");
        }
        var how = known(ContactChannel.class, channel, "channel", problems);
        if (how == ContactChannel.UNSTATED) {
            problems.add("channel", "cases.choose");
        }
        var came = known(Outcome.class, outcome, "outcome", problems);
        var side = known(OurLevel.class, ours, "ours", problems);
        var moment = moment();
        if (moment == null) {
            problems.add("at", "cases.contact.at");
        }
        var next = Typed.day(nextOn);
        if (next == null && !nextOn.isEmpty()) {
            problems.add("nextOn", "cases.next.day");
        }
        if (came == Outcome.REACHED && person.isEmpty() && title.isEmpty() && note.isEmpty()) {
            problems.add("note", "cases.contact.note.missing");
        }
        problems.refuse();
        return new NewContact(
                Objects.requireNonNull(contactKey),
                Objects.requireNonNull(how),
                Objects.requireNonNull(came),
                Typed.id(person),
                title,
                Objects.requireNonNull(side),
                note,
                Objects.requireNonNull(moment),
                step,
                next);
    }

    private @Nullable Instant moment() {
        try {
            return LocalDateTime.parse(at).atZone(Time.ZONE).toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    static <E extends Enum<E>> @Nullable E known(Class<E> type, String name, String field, Problems problems) {
        var known = Typed.oneOf(type, name);
        if (known == null) {
            problems.add(field, "cases.choose");
        }
        return known;
    }
}
