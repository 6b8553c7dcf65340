package org.goutong.talks;

import org.goutong.web.Words;

/** What an employer said about founding a union; each is counted apart. */
public enum Intent {
    /** 支持筹建: begins to prepare. */
    PREPARING,
    /** 有意愿: wants one, and has not begun. */
    INTENDING,
    CONCERNED,
    REFUSED,
    UNDECIDED;

    /** The word in the visitor's language, for example 支持筹建. */
    public String word() {
        return Words.t("talks.intent." + name());
    }

    /** The name of its shape in the template kit. */
    String shape() {
        return switch (this) {
            case PREPARING -> "done";
            case INTENDING -> "live";
            case CONCERNED -> "question";
            case REFUSED -> "crossed";
            case UNDECIDED -> "clock";
        };
    }

    /** The tone of its shape in the template kit. */
    String tone() {
        return switch (this) {
            case PREPARING -> "good";
            case INTENDING -> "act";
            case CONCERNED -> "wait";
            case REFUSED, UNDECIDED -> "";
        };
    }
}
