package org.goutong.audit;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.goutong.orgs.Staff;
import org.goutong.web.NotFound;
import org.goutong.web.Time;
import org.springframework.stereotype.Component;

/** The notes of the trail as people read them: what is written down for machines gets names, times and words. */
@Component
class TrailNotes {

    private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NEXT_FIELD = Pattern.compile("; (?=[A-Za-z]+: )");
    private static final Pattern FIELD = Pattern.compile("([A-Za-z]+): (.*?) → (.*)");

    private final TrailWords words;
    private final Histories histories;
    private final Clock clock;

    TrailNotes(TrailWords words, Histories histories, Clock clock) {
        this.words = words;
        this.histories = histories;
        this.clock = clock;
    }

    /** The note of an event, as far as the reader may see what it names. */
    String read(Staff reader, String event, String note) {
        return switch (event) {
            case "EmployerChanged" -> changes(reader, "employer", note);
            case "EmployerMoved" -> changes(reader, "employer", "orgCode: " + note);
            case "PlaceChanged" -> changes(reader, "place", note);
            case "MentionResolved", "MentionReopened" -> employer(reader, note);
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
