/** A planted module above. */
@org.springframework.modulith.ApplicationModule(displayName = "above", allowedDependencies = "below")
package org.goutong.rules.planted.doors.above;
