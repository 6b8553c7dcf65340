package org.goutong.cases;

import org.goutong.orgs.Scope;
import org.jspecify.annotations.Nullable;

/**
 * How somebody reads the case of an employer: as of their own units, by a grant of the unit that keeps it, or not at all.
 *
 * @param scope in which the case and what was noted of it are read
 * @param kept the case; null when there is none within reach
 * @param grant by which it is read, null when it is of the own units
 */
record Reach(Scope scope, @Nullable Case kept, @Nullable AccessRequest grant) {}
