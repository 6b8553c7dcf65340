package org.goutong.joining;

import org.goutong.web.View;

/** Where a join code is typed. */
record CodePage(String typed, boolean unknown) implements View {}
