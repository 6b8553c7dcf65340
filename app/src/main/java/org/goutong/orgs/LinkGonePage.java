package org.goutong.orgs;

import org.goutong.web.View;

/** What a one-time link shows that was used, taken back, or is older than three days. */
record LinkGonePage() implements View {}
