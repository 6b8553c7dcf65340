package org.goutong.cases;

import java.time.Instant;
import java.util.UUID;

/**
 * A contact as a list from elsewhere has it: by whom and when it was, whoever enters it.
 *
 * @param contactKey made of what it says, so that the same contact in two lists is one
 * @param orgCode unit that keeps the case, when it has to be opened
 * @param author who was there, as written
 */
public record ListedContact(
        UUID contactKey,
        UUID employerId,
        String orgCode,
        ContactChannel channel,
        Outcome outcome,
        String personTitle,
        String note,
        Instant at,
        String author) {}
