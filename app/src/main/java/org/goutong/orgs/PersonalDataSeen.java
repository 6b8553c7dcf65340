package org.goutong.orgs;

import org.goutong.web.DomainEvent;

/**
 * Somebody looked at personal data in full.
 *
 * @param subject kind of thing, for example {@code application}
 * @param detail the reason given; never what was seen
 */
public record PersonalDataSeen(String orgCode, String subject, String subjectId, String detail)
        implements DomainEvent {}
