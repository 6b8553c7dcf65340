/** Meetings with workers: plan, staff, run, count, close. */
@ApplicationModule(
        displayName = "outreach",
        allowedDependencies = {"web", "orgs", "audit", "places", "employers"})
@NullMarked
package org.goutong.outreach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
