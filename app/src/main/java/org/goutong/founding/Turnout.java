package org.goutong.founding;

/**
 * Who may vote and who came, in numbers.
 *
 * @param listed on the roll, with a vote or without
 * @param members on the roll with a vote
 * @param delegates of them
 * @param present signed in at the present meeting
 */
record Turnout(int listed, int members, int delegates, int present) {

    /** Who is due: the delegates of a congress, otherwise everybody with a vote. */
    int due(boolean congress) {
        return congress ? delegates : members;
    }
}
