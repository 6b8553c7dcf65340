package org.goutong.cases;

import java.util.Arrays;
import java.util.List;
import org.goutong.web.Words;

/** How somebody was contacted. */
public enum ContactChannel {
    VISIT,
    CALL,
    WECHAT,
    MEETING,
    LETTER,
    /** A list that was taken over does not say; it counts as no visit. */
    UNSTATED;

    /** What somebody may say who notes a contact. */
    static List<ContactChannel> stated() {
        return Arrays.stream(values()).filter(channel -> channel != UNSTATED).toList();
    }

    String word() {
        return Words.t("cases.contact.channel." + name());
    }
}
