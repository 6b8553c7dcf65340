package org.goutong.talks;

/**
 * How somebody who was invited is reached by mail.
 *
 * @param language {@code zh} or {@code en}
 * @param path page of the invitation, for example {@code /i/Zm9v…}
 */
public record GuestAddress(String email, String language, String path) {}
