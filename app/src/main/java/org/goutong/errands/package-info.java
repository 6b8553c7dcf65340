/** Work that takes longer than a page can wait, and is done even if the program is killed. */
@ApplicationModule(
        displayName = "errands",
        allowedDependencies = {})
@NullMarked
package org.goutong.errands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
