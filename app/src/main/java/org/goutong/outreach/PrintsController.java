package org.goutong.outreach;

import java.util.Locale;
import java.util.UUID;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.places.Places;
import org.goutong.web.PublicAddress;
import org.goutong.web.QrCode;
import org.goutong.web.Refused;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What workers see of a meeting before they join: the code on a screen, a poster, a table card. */
@Controller
@Needs(Right.READ)
class PrintsController {

    private final Meetings meetings;
    private final Places places;
    private final PublicAddress address;

    PrintsController(Meetings meetings, Places places, PublicAddress address) {
        this.meetings = meetings;
        this.places = places;
        this.address = address;
    }

    @GetMapping("/meetings/{id}/qr")
    View qr(Staff staff, @PathVariable UUID id, @RequestParam(required = false) @Nullable String lang) {
        return new QrPage(notice(staff, id, lang));
    }

    @GetMapping("/meetings/{id}/poster")
    View poster(Staff staff, @PathVariable UUID id, @RequestParam(required = false) @Nullable String lang) {
        return new PosterPage(notice(staff, id, lang));
    }

    @GetMapping("/meetings/{id}/table-card")
    View tableCard(Staff staff, @PathVariable UUID id, @RequestParam(required = false) @Nullable String lang) {
        return new TableCardPage(notice(staff, id, lang));
    }

    /** Workers read Chinese unless English was asked for here, whatever the organiser's own pages speak. */
    private Notice notice(Staff staff, UUID id, @Nullable String lang) {
        var meeting = meetings.get(staff.scope(), id);
        if (meeting.state() == Meeting.State.CLOSED || meeting.state() == Meeting.State.CANCELLED) {
            throw new Refused("outreach.print.over");
        }
        var place = places.get(staff.scope(), meeting.placeId());
        return new Notice(
                meeting,
                place.kind(),
                QrCode.of(address.join(meeting.code())),
                address.typed(),
                address.thisMachineOnly(),
                "en".equals(lang) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    }
}
