package org.goutong.notices;

import java.util.Locale;
import java.util.UUID;

/** Who gets a notice. */
public sealed interface Recipient {

    /** Their name, for example 何川. */
    String name();

    /** Somebody with an account: reads it here, and by mail when they asked for that. */
    record Account(UUID staffId, String name) implements Recipient {}

    /**
     * Somebody without an account, for example an employer's contact.
     *
     * @param channel anything but {@link Channel#IN_APP}
     * @param address mail address, telephone number or whatever the channel needs; stored encrypted
     * @param locale Chinese or English
     */
    record Outside(Channel channel, String address, String name, Locale locale) implements Recipient {}
}
