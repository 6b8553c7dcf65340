package org.goutong.notices;

import java.util.UUID;
import org.goutong.web.DomainEvent;

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
    public String actor() {
        return by;
    }

    @Override
    public String detail() {
        return rule + " · " + channel;
    }
}
