package org.goutong.tasks;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/** Somebody has done what they had to. */
public record TaskDone(String orgCode, UUID taskId, String subjectName, String by) implements DomainEvent {

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
