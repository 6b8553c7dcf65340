package org.goutong.audit;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goutong.orgs.Organisation;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Staff;
import org.goutong.web.NotFound;
import org.goutong.web.Time;
import org.goutong.web.Words;
import org.springframework.stereotype.Component;

/** The notes of the trail as people read them: what is written down for machines gets names, times and words. */
@Component
class TrailNotes {

    private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NEXT_FIELD = Pattern.compile("; (?=[A-Za-z]+: )");
    private static final Pattern FIELD = Pattern.compile("([A-Za-z]+): (.*?) → (.*)");
    private static final Pattern UNTIL = Pattern.compile("(.*) – (\\d{4}-\\d{2}-\\d{2})");

    private final TrailWords words;
    private final Histories histories;
    private final Organisations organisations;
    private final Clock clock;

    TrailNotes(TrailWords words, Histories histories, Organisations organisations, Clock clock) {
        this.words = words;
        this.histories = histories;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The note of an event, as far as the reader may see what it names. */
    String read(Staff reader, String event, String note) {
        return switch (event) {
            case "EmployerChanged" -> changes(reader, "employer", note);
            case "EmployerMoved" -> changes(reader, "employer", "orgCode: " + note);
            case "PlaceChanged" -> changes(reader, "place", note);
            case "MeetingChanged", "EmployerMeetingChanged" -> plan(reader, event, note);
            case "MentionResolved", "MentionReopened" -> employer(reader, note);
            case "AccessGranted", "AccessExpired" -> until(event, note);
            case "EmployerClosed" -> date(note);
            default -> readable(words.note(event, note));
        };
    }

    /** Fields that became others; a note that cannot be taken apart is left as it is. */
    private String changes(Staff reader, String subject, String note) {
        try {
            return histories.told(
                    reader,
                    subject,
                    Stream.of(NEXT_FIELD.split(note)).map(TrailNotes::field).toList());
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return note;
        }
    }

    private static History.Field field(String note) {
        var field = FIELD.matcher(note);
        if (!field.matches()) {
            throw new IllegalArgumentException(note);
        }
        return new History.Field(TrailWords.column(field.group(1)), field.group(2), field.group(3));
    }

    /** What became other in the plan of a meeting, which has no columns of its own in the history. */
    private String plan(Staff reader, String event, String note) {
        try {
            return Stream.of(NEXT_FIELD.split(note))
                    .map(TrailNotes::field)
                    .map(field -> Words.t(
                            "audit.told",
                            words.code(event, field.field()),
                            planned(reader, event, field.field(), field.before()),
                            planned(reader, event, field.field(), field.after())))
                    .collect(Collectors.joining(Words.t("audit.told.and")));
        } catch (IllegalArgumentException unreadable) {
            return note;
        }
    }

    private String planned(Staff reader, String event, String field, String value) {
        if (value.isEmpty()) {
            return Words.t("audit.unknown");
        }
        return switch (field) {
            case "org_code" ->
                organisations
                        .find(reader.scope(), value)
                        .map(Organisation::name)
                        .orElse(value);
            case "employer", "target_employer" -> employer(reader, value);
            case "kind" -> words.code(event, value);
            default -> readable(value);
        };
    }

    private String until(String event, String note) {
        var said = UNTIL.matcher(note);
        return said.matches() ? Words.t("audit.note." + event, said.group(1), date(said.group(2))) : note;
    }

    private String date(String note) {
        try {
            return Time.date(LocalDate.parse(note), Time.day(clock.instant()));
        } catch (DateTimeException words) {
            return note;
        }
    }

    private String employer(Staff reader, String id) {
        try {
            return id.isEmpty() ? "" : histories.name(reader, "employer", UUID.fromString(id));
        } catch (NotFound elsewhere) {
            return TrailRow.mark(id);
        }
    }

    /** Moments and identifiers are written down for machines; a reader gets a time, or the end of the identifier. */
    private String readable(String note) {
        if (IDENTIFIER.matcher(note).matches()) {
            return TrailRow.mark(note);
        }
        try {
            return Time.moment(Instant.parse(note), clock.instant());
        } catch (DateTimeException words) {
            return note;
        }
    }
}
