package org.goutong.joining;

import java.util.UUID;
import org.goutong.web.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * Forms of one spelling, within the unit that decided about it, have another employer than before.
 *
 * @param employerId the employer of the decision; null when it was taken back, or was that there is none
 */
public record EmployerIdentified(
        String orgCode, String normalText, @Nullable UUID employerId, int forms) implements DomainEvent {

    @Override
    public String subject() {
        return employerId == null ? "mention" : "employer";
    }

    @Override
    public String subjectId() {
        return employerId == null ? normalText : employerId.toString();
    }

    @Override
    public String detail() {
        return normalText + " · " + forms;
    }
}
