package org.goutong.rosters;

import org.goutong.web.View;

/** How far a comparison has come; asks again by itself until it has ended. */
record ProgressPanel(Roster roster) implements View {}
