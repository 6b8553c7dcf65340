package org.goutong.cases;

import org.goutong.web.Words;

/** How somebody was contacted. */
public enum ContactChannel {
    VISIT,
    CALL,
    WECHAT,
    MEETING,
    LETTER;

    String word() {
        return Words.t("cases.contact.channel." + name());
    }
}
