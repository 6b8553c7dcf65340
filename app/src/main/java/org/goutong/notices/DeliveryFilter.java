package org.goutong.notices;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.goutong.web.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * Which notices are wanted.
 *
 * @param state null for all
 */
record DeliveryFilter(
        LocalDate day,
        String rule,
        Channel channel,
        @Nullable State state) {

    /** @throws NotFound for what no ledger shows */
    static DeliveryFilter of(String day, String rule, String channel, String state) {
        try {
            return new DeliveryFilter(
                    LocalDate.parse(day),
                    rule,
                    Channel.valueOf(channel),
                    state.isEmpty() ? null : State.valueOf(state));
        } catch (DateTimeException | IllegalArgumentException unknown) {
            throw new NotFound();
        }
    }

    /** What waits includes what is in somebody's hand. */
    List<String> states() {
        return state == null
                ? Arrays.stream(State.values()).map(State::name).toList()
                : state == State.WAITING ? List.of("WAITING", "CLAIMED") : List.of(state.name());
    }

    String path() {
        return "/notices/deliveries/rows?day=" + day + "&rule=" + rule + "&channel=" + channel
                + (state == null ? "" : "&state=" + state);
    }
}
