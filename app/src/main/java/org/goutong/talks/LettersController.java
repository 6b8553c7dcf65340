package org.goutong.talks;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.PublicAddress;
import org.goutong.web.QrCode;
import org.goutong.web.Refused;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Letters of invitation to be printed and handed over, with the personal link as a QR code. */
@Controller
@Needs(Right.PLAN)
class LettersController {

    private final EmployerMeetings meetings;
    private final Guests guests;
    private final GuestQueries queries;
    private final GuestLinks links;
    private final PublicAddress address;
    private final Clock clock;

    LettersController(
            EmployerMeetings meetings,
            Guests guests,
            GuestQueries queries,
            GuestLinks links,
            PublicAddress address,
            Clock clock) {
        this.meetings = meetings;
        this.guests = guests;
        this.queries = queries;
        this.links = links;
        this.address = address;
        this.clock = clock;
    }

    /** One letter, or all that do not go by mail. */
    @GetMapping("/employer-meetings/{id}/letters")
    View print(Staff staff, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID employer) {
        var meeting = meetings.get(staff.scope(), id);
        if (meeting.state() != EmployerMeeting.State.PLANNED) {
            throw new Refused("talks.letter.over");
        }
        var now = clock.instant();
        var wanted = employer == null
                ? queries.listUnmailed(staff.scope(), meeting, LettersPage.MOST + 1)
                : List.of(guests.get(staff, meeting, employer));
        var sheets = wanted.stream()
                .filter(guest -> guest.linked(now))
                .limit(LettersPage.MOST)
                .map(guest -> sheet(meeting, guest))
                .toList();
        if (sheets.isEmpty()) {
            throw new Refused("talks.letter.none");
        }
        return new LettersPage(
                meeting, sheets, Math.max(0, wanted.size() - LettersPage.MOST), address.thisMachineOnly());
    }

    private LettersPage.Sheet sheet(EmployerMeeting meeting, Guest guest) {
        return new LettersPage.Sheet(
                meeting,
                guest,
                QrCode.of(address.of(links.path(meeting.id(), guest.employerId(), guest.version()))),
                "en".equals(guest.language()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    }
}
