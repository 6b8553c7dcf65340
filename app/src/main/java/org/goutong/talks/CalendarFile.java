package org.goutong.talks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.goutong.web.Words;

/** A meeting as a file that calendars take (RFC 5545). */
final class CalendarFile {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    private CalendarFile() {}

    /** @param link where it is answered */
    static String of(EmployerMeeting meeting, Instant now, String link) {
        var file = new StringBuilder();
        for (var line : List.of(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Goutong//Meetings//ZH",
                "METHOD:PUBLISH",
                "BEGIN:VEVENT",
                "UID:" + meeting.id() + "@goutong",
                "DTSTAMP:" + UTC.format(now),
                "DTSTART:" + UTC.format(meeting.opensAt()),
                "DTEND:" + UTC.format(meeting.closesAt()),
                "SUMMARY:" + escaped(Words.t("talks.meetings") + "·" + meeting.title()),
                "LOCATION:" + escaped(meeting.where()),
                "DESCRIPTION:" + escaped(meeting.unionName() + "\n" + link),
                "STATUS:" + (meeting.state() == EmployerMeeting.State.CANCELLED ? "CANCELLED" : "CONFIRMED"),
                "END:VEVENT",
                "END:VCALENDAR")) {
            fold(line, file);
        }
        return file.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** Lines of more than 75 bytes go on behind a blank, and no character is cut in two. */
    private static void fold(String line, StringBuilder file) {
        int bytes = 0;
        for (int at = 0; at < line.length(); ) {
            var character = Character.toString(line.codePointAt(at));
            var length = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + length > LONGEST_LINE) {
                file.append("\r\n ");
                bytes = 1;
            }
            file.append(character);
            bytes += length;
            at += character.length();
        }
        file.append("\r\n");
    }
}
