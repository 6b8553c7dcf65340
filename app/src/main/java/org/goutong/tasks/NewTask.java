package org.goutong.tasks;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something somebody must do.
 *
 * @param taskKey says what the task is about, so that it is raised once, for example {@code lead:0197…}
 * @param orgCode unit that sees it
 * @param kind named by the text {@code tasks.kind.<kind>}, for example {@code CONTACT_EMPLOYER}
 * @param subjectName what it is about, for example the name of an employer
 * @param subjectPath page of what it is about, for example {@code /employers/0197…}
 * @param note what whoever asked for it says about it; may be empty
 */
public record NewTask(
        String taskKey,
        String orgCode,
        String kind,
        String subjectName,
        String subjectPath,
        String note,
        UUID ownerId,
        String ownerName,
        LocalDate dueOn,
        UUID createdBy) {}
