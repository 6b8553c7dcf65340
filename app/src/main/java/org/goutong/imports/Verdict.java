package org.goutong.imports;

import org.goutong.web.Words;

/** What becomes of a row. */
enum Verdict {
    CREATE,
    UPDATE,
    /** Only fields that were empty get a value. */
    FILL,
    SKIP,
    FAIL,
    /** An earlier row of the list means the same. */
    DUPLICATE;

    /** Whether it leaves something behind that can be undone. */
    boolean writes() {
        return this == CREATE || this == UPDATE || this == FILL;
    }

    /** Before the import, for example 新增. */
    String word() {
        return Words.t("imports.verdict." + name());
    }
}
