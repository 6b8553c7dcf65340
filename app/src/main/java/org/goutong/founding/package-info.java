/** From the first signal at an employer to a founded union: signals and leads. */
@ApplicationModule(
        displayName = "founding",
        allowedDependencies = {"web", "orgs", "places", "employers", "members", "outreach", "joining", "tasks"})
@NullMarked
package org.goutong.founding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
