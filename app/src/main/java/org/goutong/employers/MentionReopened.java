package org.goutong.employers;

import java.util.UUID;
import org.goutong.web.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A person has taken back what a spelling means, for a unit and everything below it.
 *
 * @param orgCode unit of the decision that was taken back
 * @param employerId the employer it had meant; null when it had meant none
 */
public record MentionReopened(
        String orgCode, String normalText, @Nullable UUID employerId, String by) implements DomainEvent {

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
