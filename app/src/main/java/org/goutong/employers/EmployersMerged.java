package org.goutong.employers;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/**
 * Two records of one employer have become one.
 *
 * @param orgCode unit of the one that stayed
 * @param employerId the one that stayed
 * @param mergeId all that moved carries it in the history
 * @param goneName name of the one that was dissolved
 * @param mergedBy in whose name all moved
 */
public record EmployersMerged(String orgCode, UUID employerId, UUID mergeId, String goneName, UUID mergedBy, String by)
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
        return goneName;
    }
}
