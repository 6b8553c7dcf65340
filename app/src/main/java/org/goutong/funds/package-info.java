/** 算大账: what a union costs an employer and brings its employees. */
@ApplicationModule(
        displayName = "funds",
        allowedDependencies = {"web", "orgs", "law", "employers"})
@NullMarked
package org.goutong.funds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
