/** Lists as people send them, CSV and XLSX, in and out. Plain Java: no Spring, no database. */
@NullMarked
package org.goutong.tables;

import org.jspecify.annotations.NullMarked;
