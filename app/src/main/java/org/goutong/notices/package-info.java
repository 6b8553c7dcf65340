/** Messages to people, each sent once, over pluggable channels. */
@ApplicationModule(
        displayName = "notices",
        allowedDependencies = {"web", "orgs"})
@NullMarked
package org.goutong.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
