package org.goutong.cases;

import java.util.Objects;
import org.goutong.web.Problems;
import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;

/** Somebody at an employer as it was typed. */
record PersonForm(
        String name,
        String position,
        String standing,
        String phone,
        String intent,
        String ours,
        String ourName,
        String everyDays,
        String leftOn) {

    PersonForm(
            @Nullable String name,
            @Nullable String position,
            @Nullable String standing,
            @Nullable String phone,
            @Nullable String intent,
            @Nullable String ours,
            @Nullable String ourName,
            @Nullable String everyDays,
            @Nullable String leftOn) {
        this.name = Typed.line(name);
        this.position = Typed.line(position);
        this.standing = Typed.line(standing);
        this.phone = Typed.line(phone).replaceAll("[\\s()（）-]", "");
        this.intent = Typed.line(intent);
        this.ours = Typed.line(ours);
        this.ourName = Typed.line(ourName);
        this.everyDays = Typed.line(everyDays);
        this.leftOn = Typed.line(leftOn);
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
                "");
    }

    static PersonForm of(Person person) {
        return new PersonForm(
                person.name(),
                person.position(),
                person.level().name(),
                "",
                person.intent().name(),
                person.ourLevel().name(),
                person.ourName(),
                Integer.toString(person.everyDays()),
                Objects.toString(person.leftOn(), ""));
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
        problems.refuse();
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
