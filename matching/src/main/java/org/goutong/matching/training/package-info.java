/**
 * Lists and queries with known answers, all invented: what the matching is trained and tested on.
 *
 * <p>Everything follows from a seed and the word lists beside the classes; equal settings give equal lists on any
 * machine and any number of threads.
 */
@NullMarked
package org.goutong.matching.training;

import org.jspecify.annotations.NullMarked;
