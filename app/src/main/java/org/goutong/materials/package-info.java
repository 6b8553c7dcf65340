/** What is handed to employers: a library in several languages, and what they asked for, there the same day. */
@ApplicationModule(
        displayName = "materials",
        allowedDependencies = {"web", "orgs", "tasks", "employers", "cases"})
@NullMarked
package org.goutong.materials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
