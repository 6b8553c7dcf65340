/** What was achieved; reads published views only. */
@ApplicationModule(
        displayName = "reports",
        allowedDependencies = {"web", "orgs"})
@NullMarked
package org.goutong.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
