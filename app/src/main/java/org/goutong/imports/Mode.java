package org.goutong.imports;

import org.goutong.web.Words;

/** What is done with rows that are there already, and with those that are not. */
enum Mode {
    CREATE_ONLY,
    /** Enters what is new; of what is there only empty fields are filled. */
    FILL,
    UPDATE,
    /** Updates what is there and enters nothing. */
    UPDATE_ONLY;

    boolean creates() {
        return this != UPDATE_ONLY;
    }

    boolean fills() {
        return this != CREATE_ONLY;
    }

    boolean overwrites() {
        return this == UPDATE || this == UPDATE_ONLY;
    }

    String word() {
        return Words.t("imports.mode." + name());
    }
}
