package org.goutong.imports;

import org.goutong.web.Words;

/** By what a row is known to mean a record that is there already. Whoever imports has to choose it. */
enum MatchKey {
    CREDIT_CODE,
    NAME,
    /** By code where the row has one that is known, otherwise by the exact name. */
    CREDIT_CODE_ELSE_NAME,
    EMPLOYER_AND_NAME,
    EMPLOYER_AND_PHONE,
    /** A note is the same when it says the same. */
    CONTENT,
    PLACE_NAME,
    NAME_AND_ADDRESS;

    String word() {
        return Words.t("imports.key." + name());
    }
}
