package org.goutong.employers;

import java.util.UUID;
import org.goutong.web.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A person has decided what a spelling means, for a unit and everything below it.
 *
 * @param orgCode unit of the decision
 * @param normalText the spelling, as all forms that wait for it have it
 * @param employerId the employer meant; null when the spelling names no employer
 * @param employerOrgCode unit the employer belongs to, present with {@code employerId}
 */
public record MentionResolved(
        String orgCode,
        String normalText,
        @Nullable UUID employerId,
        @Nullable String employerOrgCode,
        String by) implements DomainEvent {

    @Override
    public String subject() {
        return "mention";
    }

    @Override
    public String subjectId() {
        return normalText;
    }

    @Override
    public String detail() {
        return employerId == null ? "" : employerId.toString();
    }
}
