package org.goutong.founding;

import java.util.UUID;
import org.goutong.web.QrCode;
import org.goutong.web.View;

/** The code that people at a meeting scan to say that they have come. */
record DoorQrPage(UUID founding, String unionName, QrCode qr) implements View {}
