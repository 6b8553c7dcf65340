package org.goutong.imports;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/**
 * A list was taken over to its end.
 *
 * @param created records that are new
 * @param changed records of which fields were changed or filled
 */
public record ListImported(UUID importId, String orgCode, String title, int created, int changed, String by)
        implements DomainEvent {

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
        return "%s: +%d, ±%d".formatted(title, created, changed);
    }
}
