package org.goutong.rosters;

import java.util.List;
import java.util.UUID;

/** Work on a list that takes longer than a page can wait. {@link Errands} runs it, one at a time. */
interface Errand {

    /** The lists, or pairs of lists, whose work has not ended. */
    List<UUID> listUnfinished();

    /** Does the work; nothing when this one has none, or no more. */
    void run(UUID id);
}
