/** The statutory steps from an employer's request to an approved union: letters, notices, the election, the approval. */
@ApplicationModule(
        displayName = "founding",
        allowedDependencies = {
            "web",
            "orgs",
            "audit",
            "law",
            "matching",
            "tasks",
            "notices",
            "employers",
            "places",
            "members",
            "cases",
            "materials"
        })
@NullMarked
package org.goutong.founding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
