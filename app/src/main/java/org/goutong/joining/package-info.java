/** A worker's application from first scan to admission, online or offline. */
@ApplicationModule(
        displayName = "joining",
        allowedDependencies = {"web", "orgs", "outreach", "employers", "members", "tasks"})
@NullMarked
package org.goutong.joining;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
