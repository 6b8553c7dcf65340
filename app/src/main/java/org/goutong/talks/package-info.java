/** Talks with employers: plan, invite, answer, attend, minute, close. */
@ApplicationModule(
        displayName = "talks",
        allowedDependencies = {"web", "orgs", "audit", "places", "employers", "notices", "outreach", "joining"})
@NullMarked
package org.goutong.talks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
