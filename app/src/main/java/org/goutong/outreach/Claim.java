package org.goutong.outreach;

import java.time.Instant;

/**
 * A figure somebody said, kept beside the recorded one and never added to it.
 *
 * @param wording as it was said, for example 近300名
 * @param number for example 300
 * @param source who said it where, for example 劳动午报 2016-08-25
 */
public record Claim(
        Claimed claimed, String wording, int number, Qualifier qualifier, String source, Instant at, String byName) {}
