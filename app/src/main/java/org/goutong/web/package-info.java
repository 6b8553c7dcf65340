/** What lies between a browser and a module: views, forms, refusals, paging. */
@ApplicationModule(
        displayName = "web",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.goutong.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
