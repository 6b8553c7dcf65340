package org.goutong.founding;

import org.goutong.web.View;

/** A member is asked whether to move to the union at work. */
record TransferPage(String token, TransferRow offer) implements View {}
