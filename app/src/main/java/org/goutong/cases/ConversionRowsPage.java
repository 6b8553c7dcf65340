package org.goutong.cases;

import java.time.LocalDate;
import java.util.List;
import org.goutong.web.Address;
import org.goutong.web.View;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * The employers behind one figure of what each way has brought.
 *
 * @param total the figure
 * @param next cursor of the following page, null on the last one
 */
record ConversionRowsPage(
        String channel,
        ConversionQueries.Got got,
        LocalDate since,
        List<ConversionQueries.Row> rows,
        int total,
        @Nullable String next,
        boolean first)
        implements View {

    String title() {
        return Words.t("cases.conversions.rows", total, Words.t("cases.conversions.channel." + channel), got.word());
    }

    String after(String cursor) {
        return path(channel, got, since, cursor);
    }

    static String path(String channel, ConversionQueries.Got got, LocalDate since, @Nullable String cursor) {
        return Address.of("/conversions/employers")
                .with("channel", channel)
                .with("got", got)
                .with("since", since)
                .with("cursor", cursor)
                .toString();
    }
}
