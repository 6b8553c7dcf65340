package org.goutong.joining;

import java.util.UUID;

/** What became of a form that was handed in. */
public sealed interface Filing {

    /** It is stored, for good. */
    record Received(UUID applicationId, String receipt, String number) implements Filing {}

    /** The same form came again; there is still one. */
    record Repeated(String receipt, String number) implements Filing {}

    /** The key was used for other content: nothing was stored. */
    record KeyReused() implements Filing {}
}
