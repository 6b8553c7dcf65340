package org.goutong.founding;

import java.time.LocalDate;
import java.util.List;
import org.goutong.web.Frame;
import org.goutong.web.QrCode;
import org.goutong.web.Time;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The codes of members' own offers on paper, to cut apart and hand to each of them.
 *
 * @param next cursor of the following page, null on the last one
 */
record TransferSlipsPage(
        Founding founding, List<Slip> slips, @Nullable String next, LocalDate today) implements View {

    /** The next of the same members. */
    String nextPath() {
        return UriComponentsBuilder.fromUriString(Frame.firstPage())
                .queryParam("cursor", next)
                .build(true)
                .toUriString();
    }

    /** The last day on which a member can answer. */
    String until(Slip slip) {
        return Time.date(slip.line().offer().openUntil(), today);
    }

    /** The code of one member. */
    record Slip(TransferLine line, QrCode qr) {}
}
