package org.goutong.orgs;

import org.goutong.web.View;

/** What somebody sees who is signed in and has no posting. */
record NoPostingPage() implements View {}
