package org.goutong.talks;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goutong.audit.Overwritten;
import org.goutong.web.Options;
import org.goutong.web.Problems;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * The form of a plan for a meeting with employers.
 *
 * @param id the meeting that is changed, null for a new one
 * @param overwritten what saving would overwrite, because somebody else has changed it meanwhile
 * @param employer name of the one employer it is with, empty for many
 */
record EmployerMeetingFormPage(
        @Nullable UUID id,
        EmployerMeetingForm form,
        Problems problems,
        List<Overwritten> overwritten,
        Map<String, String> units,
        Map<String, String> places,
        Map<String, String> people,
        String employer)
        implements View {

    String action() {
        return id == null ? "/employer-meetings" : "/employer-meetings/" + id;
    }

    /** What can be chosen: with an employer at hand the kinds with one, otherwise the others. */
    Map<String, String> kinds() {
        return Options.of(
                Arrays.stream(EmployerMeeting.Kind.values())
                        .filter(kind -> kind.withOne() != employer.isEmpty())
                        .toList(),
                EmployerMeeting.Kind::name,
                EmployerMeeting.Kind::word);
    }
}
