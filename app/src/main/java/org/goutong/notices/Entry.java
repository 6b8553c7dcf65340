package org.goutong.notices;

import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.goutong.web.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * A new notice as it is stored.
 *
 * @param recipient what makes two notices go to the same person: the account, or the keyed hash of the address
 * @param address stored form, null in the application
 * @param path plain; outside, where it opens something without an account, its stored form
 */
record Entry(
        NewNotice notice,
        String recipient,
        @Nullable UUID staffId,
        Channel channel,
        @Nullable String address,
        String language,
        String path,
        State state,
        @Nullable Reason reason) {

    static Entry of(NewNotice notice, PersonalData personalData, Gateways gateways) {
        return switch (notice.recipient()) {
            case Recipient.Account(var id, var name) ->
                new Entry(notice, id.toString(), id, Channel.IN_APP, null, "zh", notice.path(), State.SENT, null);
            case Recipient.Outside outside -> {
                var goesOut = gateways.on(outside.channel());
                yield new Entry(
                        notice,
                        key(outside, personalData),
                        null,
                        outside.channel(),
                        personalData.encrypt(outside.address()),
                        outside.locale().getLanguage().equals("en") ? "en" : "zh",
                        personalData.encrypt(notice.path()),
                        goesOut ? State.WAITING : State.FAILED,
                        goesOut ? null : Reason.CHANNEL_OFF);
            }
        };
    }

    /** Equal for equal addresses, and tells nothing else. */
    static String key(Recipient.Outside outside, PersonalData personalData) {
        var same = outside.address().toLowerCase(Locale.ROOT);
        return HexFormat.of().formatHex(personalData.hash("notice-address", same));
    }
}
