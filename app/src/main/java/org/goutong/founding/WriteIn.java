package org.goutong.founding;

/**
 * Somebody whom voters chose in place of a candidate (另选他人), with their votes.
 *
 * @param because why they are not the one in charge of the employer who has the same name; empty when nobody has it
 */
record WriteIn(String name, int votes, String because) {}
