package org.goutong.talks;

import org.goutong.web.Words;

/** What somebody who was invited answered; the last answer counts. */
enum Answer {
    ACCEPTED,
    DECLINED,
    OTHER_TIME;

    String word() {
        return Words.t("talks.answer." + name());
    }

    /** The name of its shape in the template kit. */
    String shape() {
        return switch (this) {
            case ACCEPTED -> "done";
            case DECLINED -> "crossed";
            case OTHER_TIME -> "clock";
        };
    }

    /** The tone of its shape in the template kit. */
    String tone() {
        return switch (this) {
            case ACCEPTED -> "good";
            case DECLINED -> "";
            case OTHER_TIME -> "wait";
        };
    }
}
