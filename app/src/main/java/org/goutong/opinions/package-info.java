/** What employers ask and remark, however it comes: each with a class, somebody who looks after it, a day and an answer. */
@ApplicationModule(
        displayName = "opinions",
        allowedDependencies = {"web", "orgs", "audit", "tables", "tasks", "notices", "employers", "talks", "cases"})
@NullMarked
package org.goutong.opinions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
