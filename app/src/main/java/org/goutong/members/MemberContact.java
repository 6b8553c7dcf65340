package org.goutong.members;

import java.util.UUID;

/**
 * How to reach a living member.
 *
 * @param number for example {@code 110113008-0000326}
 * @param phone in full: to send something to, and masked before anybody sees it
 */
public record MemberContact(UUID id, String number, String name, String phone) {}
