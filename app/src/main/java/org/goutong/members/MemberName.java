package org.goutong.members;

import java.util.UUID;

/**
 * A living member as the roll of an election knows one.
 *
 * @param phoneTail the last four digits of the phone
 * @param individual whether the member joined without a union at the employer
 */
public record MemberName(UUID id, String name, String phoneTail, boolean individual) {}
