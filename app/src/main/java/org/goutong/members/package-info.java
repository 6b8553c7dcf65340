/** Who belongs, where, since when. */
@ApplicationModule(
        displayName = "members",
        allowedDependencies = {"web", "orgs", "employers"})
@NullMarked
package org.goutong.members;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
