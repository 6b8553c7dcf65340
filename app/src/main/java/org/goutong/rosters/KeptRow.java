package org.goutong.rosters;

import java.util.UUID;

/**
 * An employer that stayed in the register when its settlement was undone.
 *
 * @param reason what had come of it
 */
record KeptRow(UUID employerId, String name, Reason reason) {

    /** What had come of an employer. */
    enum Reason {
        /** A person had changed its facts. */
        EDITED,
        /** An application, a member, a meeting, a lead or another list refers to it. */
        USED
    }
}
