/** The invented city of the demo: a deterministic description of everything that is replayed through the front doors. */
@NullMarked
package org.goutong.demo;

import org.jspecify.annotations.NullMarked;
