/** One record per real employer, however it was written down. */
@ApplicationModule(
        displayName = "employers",
        allowedDependencies = {"web", "orgs", "audit", "tasks", "places", "matching"})
@NullMarked
package org.goutong.employers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
