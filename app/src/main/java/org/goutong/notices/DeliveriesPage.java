package org.goutong.notices;

import java.time.Instant;
import java.util.List;
import org.goutong.web.Time;
import org.goutong.web.View;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * The rows behind one number of the ledger.
 *
 * @param total how many rows there are
 * @param mayAct whether the reader may send again
 */
record DeliveriesPage(
        DeliveryFilter filter,
        long total,
        List<DeliveryRow> rows,
        Instant now,
        @Nullable String next,
        boolean first,
        boolean mayAct)
        implements View {

    String title() {
        return Words.t("notices.rule." + filter.rule()) + "·" + filter.channel().word();
    }

    String state() {
        return filter.state() == null
                ? Words.t("notices.ledger.expected")
                : filter.state().word();
    }

    String day() {
        return Time.date(filter.day(), Time.day(now));
    }

    @Nullable
    String nextPath() {
        return next == null ? null : filter.path() + "&cursor=" + next;
    }
}
