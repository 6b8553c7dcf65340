package org.goutong.notices;

import org.goutong.web.Words;

/** How a notice reaches somebody. */
public enum Channel {
    /** On the page of notices, for whoever has an account. */
    IN_APP,
    EMAIL,
    SMS,
    WECHAT;

    /** The word in the visitor's language, for example 邮件. */
    String word() {
        return Words.t("notices.channel." + name());
    }
}
