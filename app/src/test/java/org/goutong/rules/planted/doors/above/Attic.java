package org.goutong.rules.planted.doors.above;

import org.goutong.rules.planted.doors.below.Cellar;

/** Stands above and may look down. */
public record Attic(Cellar cellar) {}
