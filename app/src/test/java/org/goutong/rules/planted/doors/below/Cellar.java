package org.goutong.rules.planted.doors.below;

import org.goutong.rules.planted.doors.above.Attic;

/** Looks up, which is the planted violation. */
public record Cellar(Attic attic) {}
