package org.goutong.employers;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/**
 * An employer belongs to another unit than before.
 *
 * @param orgCode unit it has come to
 * @param from unit it has left
 * @param byId who noted it
 */
public record EmployerMoved(String orgCode, UUID employerId, String from, UUID byId, String by) implements DomainEvent {

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
        return from + " → " + orgCode;
    }
}
