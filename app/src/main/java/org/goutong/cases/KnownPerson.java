package org.goutong.cases;

import java.util.UUID;

/**
 * Somebody at an employer who is known already.
 *
 * @param byHand whether a person entered them, not a list
 * @param phoneHash equal for equal phones, empty when the phone is unknown
 */
public record KnownPerson(
        UUID id,
        UUID employerId,
        String orgCode,
        String name,
        String position,
        Level level,
        String phoneHash,
        String ourName,
        boolean byHand) {}
