package org.goutong.cases;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose page a personal link opens.
 *
 * @param officeLine the telephone number for questions
 * @param employees headcount as the register has it, null when unknown
 * @param askedOf who answers: the owner of the case, otherwise whoever gave the link
 */
public record Linked(
        UUID personId,
        String personName,
        String language,
        String officeLine,
        OffsetDateTime linkUntil,
        UUID caseId,
        String orgCode,
        UUID employerId,
        String employerName,
        @Nullable Integer employees,
        String unionName,
        String askedOf) {}
