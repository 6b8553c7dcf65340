package org.goutong.notices;

import java.util.Locale;
import java.util.UUID;
import org.goutong.web.DomainEvent;
import org.goutong.web.Words;

/** Somebody has a notice sent again that had failed, or of which nobody knew whether it had arrived. */
public record NoticeSentAgain(String orgCode, UUID noticeId, String rule, String channel, String by)
        implements DomainEvent {

    @Override
    public String subject() {
        return "notice";
    }

    @Override
    public String subjectId() {
        return noticeId.toString();
    }

    @Override
    public String detail() {
        return words(rule, channel);
    }

    /** Rule and channel as the trail, which is written once, says them. */
    static String words(String rule, String channel) {
        return Words.in(Locale.SIMPLIFIED_CHINESE, "notices.rule." + rule) + " · "
                + Words.in(Locale.SIMPLIFIED_CHINESE, "notices.channel." + channel);
    }
}
