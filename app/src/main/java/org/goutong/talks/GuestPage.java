package org.goutong.talks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.goutong.notices.EmailAddress;
import org.goutong.web.Masked;
import org.goutong.web.Options;
import org.goutong.web.Problems;
import org.goutong.web.QrCode;
import org.goutong.web.Time;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * One employer at a meeting: its answer, whether it came, what it said, and its personal link.
 *
 * @param link the whole address of its link, or null when there is none or it is not the reader's to see
 * @param email readable, for whoever may change it
 * @param mail whether mail goes out here
 * @param withdrawable whether its invitation can be taken back
 * @param notes whether attendance and intents are taken now
 */
record GuestPage(
        EmployerMeeting meeting,
        Guest guest,
        List<GuestQueries.Stated> intents,
        @Nullable String link,
        @Nullable QrCode qr,
        String email,
        GuestForm form,
        Problems problems,
        Instant now,
        boolean mail,
        boolean withdrawable,
        boolean notes,
        boolean mayPlan)
        implements View {

    String path() {
        return "/employer-meetings/" + meeting.id() + "/guests/" + guest.employerId();
    }

    boolean planned() {
        return meeting.state() == EmployerMeeting.State.PLANNED;
    }

    String at(@Nullable Instant moment) {
        return Time.moment(moment, now);
    }

    String masked() {
        return EmailAddress.of(email)
                .map(address -> Masked.email(address.value()))
                .orElse("");
    }

    static Map<String, String> ranks() {
        return Options.of(List.of(Rank.values()), Rank::name, Rank::word);
    }
}
