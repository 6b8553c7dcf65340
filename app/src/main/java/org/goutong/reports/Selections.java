package org.goutong.reports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Staff;
import org.goutong.web.NotFound;
import org.goutong.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what was asked for against what the person may see. */
@Component
class Selections {

    private final Organisations organisations;
    private final MeetingQueries meetings;

    Selections(Organisations organisations, MeetingQueries meetings) {
        this.organisations = organisations;
        this.meetings = meetings;
    }

    /**
     * The rows that were asked for.
     *
     * @throws org.goutong.web.NotFound for a unit or a meeting that is not there or not theirs
     * @throws org.goutong.web.InvalidForm for a day that is none, or an end before the beginning
     */
    Selection read(Staff person, Asked asked) {
        var problems = Problems.none();
        var from = day("from", asked.from(), problems);
        var to = day("to", asked.to(), problems);
        if (from != null && to != null && to.isBefore(from)) {
            problems.add("to", "reports.to.before-from");
        }
        problems.refuse();
        return new Selection(unit(person, asked.org()), from, to, meeting(person, asked.meeting()));
    }

    private static @Nullable LocalDate day(String field, @Nullable String text, Problems problems) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var day = LocalDate.parse(text.strip());
            if (day.getYear() > 0 && day.getYear() < 10_000) {
                return day;
            }
        } catch (DateTimeException unreadable) {
            // Said below, as for a year that no stall has.
        }
        problems.add(field, "reports.day.unreadable");
        return null;
    }

    private String unit(Staff person, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return person.orgCode();
        }
        if (!person.covers(code)) {
            throw new NotFound();
        }
        return organisations.get(person.scope(), code).code();
    }

    private @Nullable CountedMeeting meeting(Staff person, @Nullable String codeOrId) {
        if (codeOrId == null || codeOrId.isBlank()) {
            return null;
        }
        if (codeOrId.matches("[0-9]{6}")) {
            return meetings.getByCode(person.scope(), codeOrId).counted();
        }
        try {
            return meetings.getCounted(person.scope(), UUID.fromString(codeOrId));
        } catch (IllegalArgumentException neither) {
            throw new NotFound();
        }
    }
}
