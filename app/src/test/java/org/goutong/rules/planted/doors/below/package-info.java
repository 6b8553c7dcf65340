/** A planted module below. */
@org.springframework.modulith.ApplicationModule(
        displayName = "below",
        allowedDependencies = {})
package org.goutong.rules.planted.doors.below;
