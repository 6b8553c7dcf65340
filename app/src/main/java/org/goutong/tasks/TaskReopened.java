package org.goutong.tasks;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/** Somebody has taken back that a task was done. */
public record TaskReopened(String orgCode, UUID taskId, String subjectName, String by) implements DomainEvent {

    @Override
    public String subject() {
        return "task";
    }

    @Override
    public String subjectId() {
        return taskId.toString();
    }

    @Override
    public String detail() {
        return subjectName;
    }
}
