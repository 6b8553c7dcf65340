package org.goutong.employers;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/**
 * Two employers that had become one are two again.
 *
 * @param orgCode unit of the one that had stayed
 * @param employerId the one that had stayed
 * @param goneName name of the one that stands for itself again
 */
public record EmployersParted(String orgCode, UUID employerId, UUID mergeId, String goneName, String reason, String by)
        implements DomainEvent {

    @Override
    public String subject() {
        return "employer";
    }

    @Override
    public String subjectId() {
        return employerId.toString();
    }

    @Override
    public String detail() {
        return goneName + "：" + reason;
    }
}
