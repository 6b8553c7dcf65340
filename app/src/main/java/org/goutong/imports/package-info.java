/** Lists from elsewhere taken over row by row, and taken back. */
@ApplicationModule(
        displayName = "imports",
        allowedDependencies = {"web", "orgs", "errands", "audit", "tables", "matching", "places", "employers", "cases"})
@NullMarked
package org.goutong.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
