package org.goutong.database;

import java.util.Locale;

/** What a data folder is for: real work, or a demonstration that may be made anew. */
public enum Mode {
    SERVE,
    DEMO;

    /** The word on the command line and in the folder's {@code mode} file: {@code serve} or {@code demo}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
