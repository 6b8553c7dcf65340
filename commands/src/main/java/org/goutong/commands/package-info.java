/** What {@code ./goutong reconcile} and {@code ./goutong resolve} do: tables in, links and answers out. */
@NullMarked
package org.goutong.commands;

import org.jspecify.annotations.NullMarked;
