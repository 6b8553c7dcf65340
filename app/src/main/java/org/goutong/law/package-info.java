/** Numbers that the law and the unions' own rules set, each from a day on and with the article it stands in. */
@ApplicationModule(
        displayName = "law",
        allowedDependencies = {"web"})
@NullMarked
package org.goutong.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
