/** Labelled lists of invented employers, and the program that learns from them which lines are one employer. */
@NullMarked
package org.goutong.matching.training;

import org.jspecify.annotations.NullMarked;
