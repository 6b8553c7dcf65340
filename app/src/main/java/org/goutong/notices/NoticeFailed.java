package org.goutong.notices;

import java.util.Locale;
import java.util.UUID;
import org.goutong.web.DomainEvent;
import org.goutong.web.Words;

/**
 * A notice was given up; it was surely not sent.
 *
 * @param channel for example {@code EMAIL}
 * @param reason for example {@code REFUSED}
 */
public record NoticeFailed(String orgCode, UUID noticeId, String rule, String channel, String reason)
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
        return NoticeSentAgain.words(rule, channel) + " · "
                + Words.in(Locale.SIMPLIFIED_CHINESE, "notices.reason." + reason);
    }
}
