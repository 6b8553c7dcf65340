package org.goutong.commands;

import java.io.PrintStream;

/**
 * Where a command speaks.
 *
 * @param out for results
 * @param err for people
 * @param live whether {@code err} is a screen on which a line can be drawn again
 */
record Terminal(PrintStream out, PrintStream err, boolean live) {}
