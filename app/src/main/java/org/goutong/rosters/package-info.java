/** Employer lists from outside (park, tax, registry), compared and settled line by line. */
@ApplicationModule(
        displayName = "rosters",
        allowedDependencies = {"web", "orgs", "errands", "places", "employers", "matching", "tables"})
@NullMarked
package org.goutong.rosters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
