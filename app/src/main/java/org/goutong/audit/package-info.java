/** The append-only trail of what was done and of every look at personal data. */
@ApplicationModule(
        displayName = "audit",
        allowedDependencies = {"orgs", "web"})
@NullMarked
package org.goutong.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
