/** Meetings with workers and with employers: plan, staff, invite, run, count, close. */
@ApplicationModule(
        displayName = "outreach",
        allowedDependencies = {"web", "orgs", "audit", "places", "employers", "notices"})
@NullMarked
package org.goutong.outreach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
