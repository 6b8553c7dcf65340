/** Plans for head firms and their stations: who carries them, by which route, and their steps. */
@ApplicationModule(
        displayName = "heads",
        allowedDependencies = {"web", "orgs", "audit", "tasks", "employers"})
@NullMarked
package org.goutong.heads;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
