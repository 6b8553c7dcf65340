package org.goutong.notices;

import org.goutong.web.View;

/** Asks before an address counts: who opens a link only to check it must not confirm anything. */
record AddressConfirmationPage(String address, String token) implements View {}
