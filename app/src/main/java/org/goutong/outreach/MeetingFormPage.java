package org.goutong.outreach;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goutong.audit.Overwritten;
import org.goutong.web.Problems;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * The form of a plan.
 *
 * @param id the meeting that is changed, null for a new one
 * @param overwritten what saving would overwrite, because somebody else has changed it meanwhile
 * @param target name of the employer at whose door it stands, empty for everybody who passes
 */
record MeetingFormPage(
        @Nullable UUID id,
        MeetingForm form,
        Problems problems,
        List<Overwritten> overwritten,
        Map<String, String> units,
        Map<String, String> places,
        Map<String, String> people,
        String target)
        implements View {

    String action() {
        return id == null ? "/meetings" : "/meetings/" + id;
    }
}
