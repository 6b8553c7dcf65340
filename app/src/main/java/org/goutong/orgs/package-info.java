/** The union tree, its staff, and what each may see and do. */
@ApplicationModule(displayName = "orgs", allowedDependencies = "web")
@NullMarked
package org.goutong.orgs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
