package org.goutong.notices;

import org.goutong.web.Words;

/** How far a notice is. */
enum State {
    WAITING,
    /** In the hand of a sender, which may die. */
    CLAIMED,
    SENT,
    /** Surely not sent, and not tried again by itself. */
    FAILED,
    /** Perhaps sent; only a person may decide to send it again. */
    UNCERTAIN;

    /** The word in the visitor's language, for example 已发出. */
    String word() {
        return Words.t("notices.state." + name());
    }

    /** The name of its shape in the template kit. */
    String shape() {
        return switch (this) {
            case WAITING, CLAIMED -> "clock";
            case SENT -> "done";
            case FAILED -> "warn";
            case UNCERTAIN -> "question";
        };
    }

    /** The tone of its shape in the template kit. */
    String tone() {
        return switch (this) {
            case WAITING, CLAIMED -> "";
            case SENT -> "good";
            case FAILED -> "bad";
            case UNCERTAIN -> "wait";
        };
    }
}
