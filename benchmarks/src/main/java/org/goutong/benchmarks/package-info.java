/** Load clients: bounded, loopback only, each checks the database's count after its run. */
@NullMarked
package org.goutong.benchmarks;

import org.jspecify.annotations.NullMarked;
