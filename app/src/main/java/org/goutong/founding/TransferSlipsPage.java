package org.goutong.founding;

import java.util.List;
import org.goutong.web.Frame;
import org.goutong.web.QrCode;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The codes of members' own offers on paper, to cut apart and hand to each of them.
 *
 * @param next cursor of the following page, null on the last one
 */
record TransferSlipsPage(
        Founding founding, List<Slip> slips, @Nullable String next) implements View {

    /** The next of the same members. */
    String nextPath() {
        return UriComponentsBuilder.fromUriString(Frame.firstPage())
                .queryParam("cursor", next)
                .build(true)
                .toUriString();
    }

    /** The code of one member. */
    record Slip(TransferLine line, QrCode qr) {}
}
