/** The invented city of the demo: a deterministic description of everything that is replayed through the front doors. */
@ApplicationModule(
        displayName = "demo",
        allowedDependencies = {
            "database",
            "web",
            "orgs",
            "places",
            "employers",
            "outreach",
            "talks",
            "joining",
            "rosters",
            "leads",
            "cases",
            "heads",
            "materials",
            "opinions",
            "founding"
        })
@NullMarked
package org.goutong.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
