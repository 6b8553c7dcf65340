package org.goutong.founding;

import java.util.List;
import org.goutong.web.QrCode;
import org.goutong.web.View;

/** The codes of members' own offers on paper, to cut apart and hand to each of them. */
record TransferSlipsPage(Founding founding, List<Slip> slips) implements View {

    /** The code of one member. */
    record Slip(TransferLine line, QrCode qr) {}
}
