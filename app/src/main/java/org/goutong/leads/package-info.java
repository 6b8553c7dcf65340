/** What workers made known of their employers: signals, what a stall has found, leads worth a visit. */
@ApplicationModule(
        displayName = "leads",
        allowedDependencies = {"web", "orgs", "places", "employers", "members", "outreach", "joining", "tasks"})
@NullMarked
package org.goutong.leads;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
