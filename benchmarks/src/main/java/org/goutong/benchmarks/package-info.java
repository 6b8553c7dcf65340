/** Load clients: bounded, loopback only, each checks the database's count after its run. */
package org.goutong.benchmarks;
