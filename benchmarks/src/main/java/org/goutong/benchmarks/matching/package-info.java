/** Goutong's matching beside other ways to do the same, on lists whose right answer is known. */
@NullMarked
package org.goutong.benchmarks.matching;

import org.jspecify.annotations.NullMarked;
