package org.goutong.orgs;

import org.goutong.web.DomainEvent;

/**
 * Too many failures: an account or an address has to wait.
 *
 * @param subject {@code staff} or {@code address}
 * @param detail name of the person, or the address
 */
record SignInLocked(String orgCode, String subject, String subjectId, String detail) implements DomainEvent {}
