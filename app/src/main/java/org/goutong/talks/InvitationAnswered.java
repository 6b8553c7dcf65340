package org.goutong.talks;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/**
 * Somebody who was invited has answered by their personal link.
 *
 * @param answer ACCEPTED, DECLINED or OTHER_TIME
 * @param by name of the employer
 */
public record InvitationAnswered(UUID meetingId, String orgCode, UUID employerId, String answer, String by)
        implements DomainEvent {

    @Override
    public String subject() {
        return "employer-meeting";
    }

    @Override
    public String subjectId() {
        return meetingId.toString();
    }

    @Override
    public String detail() {
        return answer;
    }
}
