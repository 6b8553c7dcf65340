package org.goutong.notices;

/** What became of a message, as its gateway knows. */
public sealed interface Outcome {

    /** The other side has taken it. */
    record Sent() implements Outcome {}

    /** Surely not taken; another try may help. */
    record NotYet(Reason reason) implements Outcome {}

    /** Surely not taken; another try would end the same way. */
    record Never(Reason reason) implements Outcome {}

    /** Perhaps taken; it must not be sent again by itself. */
    record Unclear() implements Outcome {}
}
