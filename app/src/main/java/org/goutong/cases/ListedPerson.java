package org.goutong.cases;

import java.util.UUID;

/**
 * Somebody at an employer as a list from elsewhere has them; what is unknown is empty.
 *
 * @param orgCode unit that keeps the case, when it has to be opened
 * @param phone as digits
 * @param source what list they come from
 */
public record ListedPerson(
        UUID employerId,
        String orgCode,
        String name,
        String position,
        Level level,
        String phone,
        String ourName,
        String source) {}
