/** How Chinese employer names and their codes work. Plain Java: no Spring, no database. */
@NullMarked
package org.goutong.matching;

import org.jspecify.annotations.NullMarked;
