/** Employers on the way to a union: signals, leads, the case of each with its contacts, concerns and promises. */
@ApplicationModule(
        displayName = "cases",
        allowedDependencies = {"web", "orgs", "law", "places", "employers", "members", "outreach", "joining", "tasks"})
@NullMarked
package org.goutong.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
