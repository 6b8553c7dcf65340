package org.goutong.employers;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.goutong.audit.Seen;
import org.goutong.matching.EmployerName;
import org.goutong.matching.SocialCreditCode;
import org.goutong.web.Problems;
import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * The facts of an employer as somebody writes them down.
 *
 * @param creditCodeNote why a code whose check characters are wrong is kept all the same
 * @param head name or credit code of its head; empty when it has none
 * @param headId which employer that means, where somebody had to choose
 * @param renamedOn day on which a changed name became another one; empty when it was only written wrongly
 * @param movedOn day on which it moved to this unit or address; empty when these were only written wrongly
 * @param seen state of the employer it was made from, as {@link Seen#text}; empty for a new one
 * @param take {@code theirs} when what two people changed is to be as the other one wrote it
 * @param mention spelling that means the new employer; empty when there is none
 * @param level unit for which that decision holds
 * @param why why it is changed, for whoever reads the history; may be empty
 * @param another {@code true} when the person has seen the employers of the same name and means another one
 */
record EmployerForm(
        String name,
        String creditCode,
        String orgCode,
        String placeId,
        String address,
        String floor,
        String employees,
        String industry,
        String unionFoundedOn,
        String registeredOn,
        String creditCodeNote,
        String closedOn,
        String head,
        String headId,
        String renamedOn,
        String movedOn,
        String seen,
        String take,
        String mention,
        String level,
        String another,
        String why) {

    private static final int FIRST_YEAR = 1949;
    private static final int MOST_EMPLOYEES = 10_000_000;

    EmployerForm {
        name = Typed.line(name);
        creditCode = Typed.line(creditCode);
        orgCode = Typed.line(orgCode);
        placeId = Typed.line(placeId);
        address = Typed.line(address);
        floor = Typed.line(floor);
        employees = Typed.line(employees);
        industry = Typed.line(industry);
        unionFoundedOn = Typed.line(unionFoundedOn);
        registeredOn = Typed.line(registeredOn);
        creditCodeNote = Typed.line(creditCodeNote);
        closedOn = Typed.line(closedOn);
        head = Typed.line(head);
        headId = Typed.line(headId);
        renamedOn = Typed.line(renamedOn);
        movedOn = Typed.line(movedOn);
        seen = Typed.line(seen);
        take = Typed.line(take);
        mention = Typed.line(mention);
        level = Typed.line(level);
        another = Typed.line(another);
        why = Typed.line(why);
    }

    static EmployerForm blank(String name, String creditCode, String orgCode, String mention, String level) {
        return new EmployerForm(
                name,
                creditCode,
                orgCode,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                mention,
                level,
                "",
                "");
    }

    static EmployerForm of(Employer employer, String head) {
        var form = new EmployerForm(
                employer.name(),
                text(employer.creditCode()),
                employer.orgCode(),
                text(employer.placeId()),
                employer.address(),
                employer.floor(),
                text(employer.employees()),
                text(employer.industry()),
                text(employer.unionFoundedOn()),
                text(employer.registeredOn()),
                text(employer.creditCodeNote()),
                text(employer.closedOn()),
                head,
                text(employer.headId()),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "");
        return form.with(
                form.facts(), head, Seen.of(employer.version(), form.facts()).text());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** The same, with the one employer that the head means. */
    EmployerForm under(@Nullable UUID meant) {
        var facts = facts();
        facts.put("head_id", text(meant));
        return with(facts, head, seen);
    }

    /** The same with other facts, made from another state of the row. */
    EmployerForm with(Map<String, String> facts, String head, String seen) {
        return new EmployerForm(
                facts.getOrDefault("name", ""),
                facts.getOrDefault("credit_code", ""),
                facts.getOrDefault("org_code", ""),
                facts.getOrDefault("place_id", ""),
                facts.getOrDefault("address", ""),
                facts.getOrDefault("floor", ""),
                facts.getOrDefault("employees", ""),
                facts.getOrDefault("industry", ""),
                facts.getOrDefault("union_founded_on", ""),
                facts.getOrDefault("registered_on", ""),
                facts.getOrDefault("credit_code_note", ""),
                facts.getOrDefault("closed_on", ""),
                head,
                facts.getOrDefault("head_id", ""),
                renamedOn,
                movedOn,
                seen,
                "",
                mention,
                level,
                another,
                why);
    }

    /** The state of the employer that it was made from. */
    Seen state() {
        return Seen.read(seen);
    }

    /** What is typed, by column. */
    Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("name", name);
        facts.put("credit_code", creditCode);
        facts.put("credit_code_note", creditCodeNote);
        facts.put("org_code", orgCode);
        facts.put("place_id", placeId);
        facts.put("address", address);
        facts.put("floor", floor);
        facts.put("employees", employees);
        facts.put("industry", industry);
        facts.put("union_founded_on", unionFoundedOn);
        facts.put("registered_on", registeredOn);
        facts.put("closed_on", closedOn);
        facts.put("head_id", headId);
        return facts;
    }

    /** What has to be mended before anything is looked up. */
    Problems check(Map<String, String> units, Map<String, String> places, LocalDate today) {
        var problems = Problems.none();
        problems.require("name", name, "employers.name.missing");
        if (!name.isBlank() && EmployerName.of(name).normal().isEmpty()) {
            problems.add("name", "employers.name.names-nobody");
        }
        problems.limit("name", name, EmployerName.LONGEST);
        checkCode(problems);
        if (!units.containsKey(orgCode)) {
            problems.add("orgCode", "employers.unit.choose");
        }
        if (!placeId.isEmpty() && !places.containsKey(placeId)) {
            problems.add("placeId", "employers.place.choose");
        }
        problems.limit("address", address, EmployerName.LONGEST);
        problems.limit("floor", floor, EmployerName.LONGEST);
        problems.limit("head", head, EmployerName.LONGEST);
        if (!industry.isEmpty() && !Industries.choices().containsKey(industry)) {
            problems.add("industry", "employers.industry.choose");
        }
        if (!employees.isBlank() && Typed.count(employees, MOST_EMPLOYEES) == null) {
            problems.add("employees", "employers.employees.number");
        }
        checkDay(problems, "unionFoundedOn", unionFoundedOn, today);
        checkDay(problems, "registeredOn", registeredOn, today);
        checkDay(problems, "closedOn", closedOn, today);
        checkDay(problems, "renamedOn", renamedOn, today);
        checkDay(problems, "movedOn", movedOn, today);
        if (day(closedOn) != null && day(registeredOn) != null && day(closedOn).isBefore(day(registeredOn))) {
            problems.add("closedOn", "employers.closed-on.before-registered");
        }
        if (day(unionFoundedOn) != null
                && day(registeredOn) != null
                && day(unionFoundedOn).isBefore(day(registeredOn))) {
            problems.add("unionFoundedOn", "employers.union.founded-on.before-registered");
        }
        problems.limit("creditCodeNote", creditCodeNote, EmployerName.LONGEST);
        problems.limit("why", why, EmployerName.LONGEST);
        return problems;
    }

    private void checkCode(Problems problems) {
        if (!creditCode.isBlank()
                && SocialCreditCode.parse(creditCode) instanceof SocialCreditCode.Invalid invalid
                && !(isKeepable() && !creditCodeNote.isBlank())) {
            problems.add("creditCode", invalid.problem().key());
        }
    }

    /** Whether the code has only its check characters against it, so that a reason may keep it. */
    boolean isKeepable() {
        return SocialCreditCode.parse(creditCode) instanceof SocialCreditCode.Invalid
                && SocialCreditCode.shaped(creditCode) != null;
    }

    /** A day of a new name belongs to a new name. */
    void checkRename(Employer before, Problems problems) {
        if (!renamedOn.isBlank()
                && EmployerName.of(before.name())
                        .normal()
                        .equals(EmployerName.of(name).normal())) {
            problems.add("renamedOn", "employers.renamed-on.same-name");
        }
    }

    /** A day of a move belongs to a move, or corrects the day of the last one. */
    void checkMove(Employer before, Problems problems) {
        if (!movedOn.isBlank() && !moves(before) && before.movedOn() == null) {
            problems.add("movedOn", "employers.moved-on.nowhere");
        }
    }

    private boolean moves(Employer before) {
        return !before.orgCode().equals(orgCode)
                || !text(before.placeId()).equals(placeId)
                || !before.address().equals(address)
                || !before.floor().equals(floor);
    }

    /** The days of what changed. */
    DatedChange dates() {
        return new DatedChange(day(renamedOn), day(movedOn));
    }

    /** The code probably meant, to be offered as a question. */
    @Nullable
    String correction() {
        return !creditCode.isBlank() && SocialCreditCode.parse(creditCode) instanceof SocialCreditCode.Invalid invalid
                ? invalid.correction().map(SocialCreditCode::value).orElse(null)
                : null;
    }

    private static void checkDay(Problems problems, String field, String value, LocalDate today) {
        if (!value.isBlank()) {
            var day = day(value);
            if (day == null) {
                problems.add(field, "employers.day.unreadable");
            } else if (day.isAfter(today)) {
                problems.add(field, "employers.day.in-future");
            } else if (day.getYear() < FIRST_YEAR) {
                problems.add(field, "employers.day.too-early", FIRST_YEAR);
            }
        }
    }

    private static @Nullable LocalDate day(String value) {
        try {
            return value.isBlank() ? null : LocalDate.parse(value.strip());
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    /** The facts; only after {@link #check} found nothing. */
    NewEmployer employer() {
        return new NewEmployer(
                orgCode,
                name.strip(),
                creditCode.isBlank() ? null : creditCode,
                placeId.isEmpty() ? null : UUID.fromString(placeId),
                address.strip(),
                floor.strip(),
                Typed.count(employees, MOST_EMPLOYEES),
                industry.isBlank() ? null : industry.strip(),
                day(unionFoundedOn),
                day(registeredOn),
                creditCodeNote.isBlank() ? null : creditCodeNote.strip(),
                day(closedOn),
                headId.isEmpty() ? null : UUID.fromString(headId));
    }
}
