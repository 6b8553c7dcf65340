package org.goutong.founding;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/** The union above has answered a request, with the number of its reply or the reason for returning it. */
public record RequestAnswered(String orgCode, UUID foundingId, String kind, String answer, String by)
        implements DomainEvent {

    @Override
    public String subject() {
        return "founding";
    }

    @Override
    public String subjectId() {
        return foundingId.toString();
    }

    @Override
    public String detail() {
        return answer;
    }
}
