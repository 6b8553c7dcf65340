package org.goutong.notices;

import java.util.Locale;
import java.util.UUID;

/**
 * A notice as it leaves the house.
 *
 * @param noticeId stays the same when it is sent again
 * @param address where to, as its channel understands
 * @param title one line
 * @param text title, note and link in words, for channels without a title of their own
 * @param link where it goes on, for example {@code https://goutong.example.org/employers/0197…}
 */
public record Letter(
        UUID noticeId, String address, String name, Locale locale, String title, String text, String link) {}
