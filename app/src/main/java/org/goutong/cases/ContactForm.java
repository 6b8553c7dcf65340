package org.goutong.cases;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.goutong.audit.Reconciled;
import org.goutong.audit.RowForm;
import org.goutong.audit.Seen;
import org.goutong.orgs.Staff;
import org.goutong.web.Problems;
import org.goutong.web.Time;
import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * A contact as it was typed, with what is next in the case.
 *
 * @param led who of us talked; empty for whoever types
 * @param seen the state of the case it was made from, as {@link Seen#text}
 * @param take {@code theirs} when what two people planned is to be as the other one wrote it
 */
record ContactForm(
        String key,
        String channel,
        String outcome,
        String person,
        String title,
        String ours,
        String led,
        String note,
        String at,
        String step,
        String nextOn,
        String seen,
        String take)
        implements RowForm<ContactForm> {

    /** What was said fills a page at most; lists bring no longer notes either. */
    static final int LONGEST_NOTE = 4_000;

    ContactForm(
            @Nullable String key,
            @Nullable String channel,
            @Nullable String outcome,
            @Nullable String person,
            @Nullable String title,
            @Nullable String ours,
            @Nullable String led,
            @Nullable String note,
            @Nullable String at,
            @Nullable String step,
            @Nullable String nextOn,
            @Nullable String seen,
            @Nullable String take) {
        this.key = Typed.line(key);
        this.channel = Typed.line(channel);
        this.outcome = Typed.line(outcome);
        this.person = Typed.line(person);
        this.title = Typed.line(title);
        this.ours = Typed.line(ours);
        this.led = Typed.line(led);
        this.note = Typed.text(note);
        this.at = Typed.line(at);
        this.step = Typed.line(step);
        this.nextOn = Typed.line(nextOn);
        this.seen = Typed.line(seen);
        this.take = Typed.line(take);
    }

    /** A contact that reached somebody just now: what is planned for later stays, otherwise the next one is in a week. */
    static ContactForm opened(Case kept, Staff by, Instant now, String channel) {
        var today = Time.day(now);
        var plan = kept.plannedAfter(today);
        return new ContactForm(
                UUID.randomUUID().toString(),
                channel,
                Outcome.REACHED.name(),
                "",
                "",
                OurLevel.ORGANISER.name(),
                by.name(),
                "",
                local(now),
                plan ? kept.nextStep() : "",
                Objects.toString(plan ? kept.nextOn() : ContactClock.afterContact(today)),
                NextForm.of(kept).seen(),
                "");
    }

    @Override
    public Map<String, String> columns() {
        return new NextForm(step, nextOn, "", seen, take).columns();
    }

    /** What is next, put together with what somebody else has planned since. */
    Reconciled together(Case now) {
        return new NextForm(step, nextOn, "", seen, take).together(NextForm.of(now));
    }

    @Override
    public ContactForm with(Map<String, String> columns, Seen state) {
        return new ContactForm(
                key,
                channel,
                outcome,
                person,
                title,
                ours,
                led,
                note,
                at,
                columns.get("next_step"),
                columns.get("next_on"),
                state.text(),
                "");
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
        problems.limit("title", title, PersonForm.LONGEST_NAME)
                .limit("led", led, PersonForm.LONGEST_NAME)
                .limit("note", note, LONGEST_NOTE)
                .limit("step", step, NextForm.LONGEST_STEP)
                .refuse();
        return new NewContact(
                Objects.requireNonNull(contactKey),
                Objects.requireNonNull(how),
                Objects.requireNonNull(came),
                Typed.id(person),
                title,
                Objects.requireNonNull(side),
                led,
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
