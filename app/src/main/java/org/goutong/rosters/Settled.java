package org.goutong.rosters;

/** How an attempt to settle ended. */
public sealed interface Settled {

    /** The lines are in the register; sent twice, the same answer. */
    record Done(int number) implements Settled {}

    /**
     * Somebody entered employers of the list meanwhile: nothing was settled, and the list is being compared anew.
     *
     * @param lines how many lines it concerns
     */
    record Overtaken(int lines) implements Settled {}

    /** It is being done behind the page. */
    record Begun() implements Settled {}
}
