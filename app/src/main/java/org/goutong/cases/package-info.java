/** One case of each employer on the way to a union: stage, contacts, people, concerns, strategy, what is next. */
@ApplicationModule(
        displayName = "cases",
        allowedDependencies = {
            "web",
            "orgs",
            "audit",
            "law",
            "funds",
            "tables",
            "tasks",
            "notices",
            "places",
            "employers",
            "outreach",
            "talks",
            "leads"
        })
@NullMarked
package org.goutong.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
