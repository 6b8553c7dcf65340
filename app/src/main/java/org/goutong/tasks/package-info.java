/** Who must do what by when, about which subject. */
@ApplicationModule(
        displayName = "tasks",
        allowedDependencies = {"web", "orgs", "audit"})
@NullMarked
package org.goutong.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
