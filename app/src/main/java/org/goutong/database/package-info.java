/** The PostgreSQL below everything: its server, its three roles, the data folder and the key to personal data. */
@ApplicationModule(
        displayName = "database",
        allowedDependencies = {})
@NullMarked
package org.goutong.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
