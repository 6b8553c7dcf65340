package org.goutong.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.goutong.audit.RowForm;
import org.goutong.audit.Seen;
import org.goutong.web.Problems;
import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at an employer as it was typed.
 *
 * @param seen the state of the person it was made from, as {@link Seen#text}; empty for somebody new
 * @param take {@code theirs} when what two people changed is to be as the other one wrote it
 * @param why why it is changed, for whoever reads the history; may be empty
 */
record PersonForm(
        String name,
        String position,
        String standing,
        String phone,
        String intent,
        String ours,
        String ourName,
        String everyDays,
        String leftOn,
        String why,
        String seen,
        String take)
        implements RowForm<PersonForm> {

    static final int LONGEST_NAME = 60;
    /** A reason is a sentence. */
    static final int LONGEST_WHY = 200;

    PersonForm(
            @Nullable String name,
            @Nullable String position,
            @Nullable String standing,
            @Nullable String phone,
            @Nullable String intent,
            @Nullable String ours,
            @Nullable String ourName,
            @Nullable String everyDays,
            @Nullable String leftOn,
            @Nullable String why,
            @Nullable String seen,
            @Nullable String take) {
        this.name = Typed.line(name);
        this.position = Typed.line(position);
        this.standing = Typed.line(standing);
        this.phone = Typed.line(phone).replaceAll("[\\s()（）-]", "");
        this.intent = Typed.line(intent);
        this.ours = Typed.line(ours);
        this.ourName = Typed.line(ourName);
        this.everyDays = Typed.line(everyDays);
        this.leftOn = Typed.line(leftOn);
        this.why = Typed.line(why);
        this.seen = Typed.line(seen);
        this.take = Typed.line(take);
    }

    static PersonForm empty() {
        return new PersonForm(
                "",
                "",
                Level.HR.name(),
                "",
                Intent.UNKNOWN.name(),
                OurLevel.ORGANISER.name(),
                "",
                Integer.toString(ContactClock.WEEK),
                "",
                "",
                "",
                "");
    }

    static PersonForm of(Person person) {
        var form = new PersonForm(
                person.name(),
                person.position(),
                person.level().name(),
                "",
                person.intent().name(),
                person.ourLevel().name(),
                person.ourName(),
                Integer.toString(person.everyDays()),
                Objects.toString(person.leftOn(), ""),
                "",
                "",
                "");
        var seen = form.columns();
        seen.put("phone_masked", person.phone());
        return form.with(seen, Seen.of(person.version(), seen));
    }

    /** What is typed, by column. A number that is not typed stays as it was; of a typed one only the mask goes around. */
    @Override
    public Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        columns.put("name", name);
        columns.put("position", position);
        columns.put("level", standing);
        columns.put(
                "phone_masked",
                phone.isEmpty() ? state().facts().getOrDefault("phone_masked", "") : PersonFacts.masked(phone));
        columns.put("intent", intent);
        columns.put("our_level", ours);
        columns.put("our_name", ourName);
        columns.put("every_days", everyDays);
        columns.put("left_on", leftOn);
        return columns;
    }

    @Override
    public PersonForm with(Map<String, String> columns, Seen state) {
        var sameNumber = !phone.isEmpty() && PersonFacts.masked(phone).equals(columns.get("phone_masked"));
        return new PersonForm(
                columns.get("name"),
                columns.get("position"),
                columns.get("level"),
                sameNumber ? phone : "",
                columns.get("intent"),
                columns.get("our_level"),
                columns.get("our_name"),
                columns.get("every_days"),
                columns.get("left_on"),
                why,
                state.text(),
                "");
    }

    /**
     * The facts it states.
     *
     * @throws org.goutong.web.InvalidForm when something cannot be read, naming the field
     */
    PersonFacts facts() {
        var problems = Problems.none();
        var where = ContactForm.known(Level.class, standing, "standing", problems);
        var thinks = ContactForm.known(Intent.class, intent, "intent", problems);
        var side = ContactForm.known(OurLevel.class, ours, "ours", problems);
        var days = Typed.count(everyDays, 365);
        if (days == null || days < 1) {
            problems.add("everyDays", "cases.person.every-days.number");
        }
        var left = Typed.day(leftOn);
        if (left == null && !leftOn.isEmpty()) {
            problems.add("leftOn", "cases.day.unreadable");
        }
        problems.limit("name", name, LONGEST_NAME)
                .limit("position", position, LONGEST_NAME)
                .limit("ourName", ourName, LONGEST_NAME)
                .limit("why", why, LONGEST_WHY)
                .refuse();
        return new PersonFacts(
                name,
                position,
                Objects.requireNonNull(where),
                phone,
                Objects.requireNonNull(thinks),
                Objects.requireNonNull(side),
                ourName,
                Objects.requireNonNull(days),
                left);
    }
}
