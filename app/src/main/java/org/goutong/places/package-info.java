/** Buildings, parks, markets, sites, communities and stations where workers can be met, with counts. */
@ApplicationModule(
        displayName = "places",
        allowedDependencies = {"web", "orgs", "audit"})
@NullMarked
package org.goutong.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
