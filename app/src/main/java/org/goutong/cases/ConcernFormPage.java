package org.goutong.cases;

import org.goutong.web.Problems;
import org.goutong.web.View;

/** Noting what an employer fears. */
record ConcernFormPage(Case kept, String kind, String wording, String who, String on, Problems problems)
        implements View {}
