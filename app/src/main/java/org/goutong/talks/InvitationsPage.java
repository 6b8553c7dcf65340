package org.goutong.talks;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.goutong.employers.Employer;
import org.goutong.employers.EmployerRow;
import org.goutong.web.Problems;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * Chooses whom to invite to a meeting with employers.
 *
 * @param text what was looked for in the register
 * @param hits what was found
 * @param there employers that are at the meeting already
 * @param chosen the employer whose contact is being entered, or null
 * @param peers employers with a union that could speak
 * @param unions names of the unions whose employers they are, by unit, where that is another one
 * @param panels lists of higher modules
 * @param last the last invitation of many at once that can be taken back, or null
 * @param mail whether mail goes out here
 * @param notes whether attendance is taken now, so that somebody without an invitation can be marked
 */
record InvitationsPage(
        EmployerMeeting meeting,
        String text,
        List<EmployerRow> hits,
        Set<UUID> there,
        @Nullable Employer chosen,
        InvitationForm form,
        Problems problems,
        List<GuestQueries.Peer> peers,
        Map<String, String> unions,
        int invited,
        List<Content> panels,
        WithdrawalStore.@Nullable Batch last,
        LocalDate day,
        boolean mail,
        boolean notes)
        implements View {

    /** Employers on one page. */
    static final int HITS = 20;

    boolean more() {
        return hits.size() >= HITS;
    }

    String path() {
        return "/employer-meetings/" + meeting.id();
    }

    boolean withUnion(EmployerRow employer) {
        return employer.unionFoundedOn() != null && !employer.unionFoundedOn().isAfter(day);
    }

    boolean there(EmployerRow employer) {
        return there.contains(employer.id());
    }
}
