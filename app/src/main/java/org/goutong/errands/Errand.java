package org.goutong.errands;

import java.util.List;
import java.util.UUID;

/** Work that takes longer than a page can wait, each kind a bean. {@link Errands} runs it, one at a time. */
public interface Errand {

    /** The subjects, for example lists, whose work has not ended. */
    List<UUID> listUnfinished();

    /** Does the work; nothing when this one has none, or no more. */
    void run(UUID id);
}
