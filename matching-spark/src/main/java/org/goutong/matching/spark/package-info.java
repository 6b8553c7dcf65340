/** The matching kernel on a cluster: a Spark job of its own. */
@NullMarked
package org.goutong.matching.spark;

import org.jspecify.annotations.NullMarked;
