package org.goutong.imports;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/**
 * An import was undone to its end.
 *
 * @param kept records or fields that stayed, because somebody has changed or used them since
 */
public record ImportUndone(UUID importId, String orgCode, String title, int kept, String by) implements DomainEvent {

    @Override
    public String subject() {
        return "import";
    }

    @Override
    public String subjectId() {
        return importId.toString();
    }

    @Override
    public String detail() {
        return "%s: %d".formatted(title, kept);
    }
}
