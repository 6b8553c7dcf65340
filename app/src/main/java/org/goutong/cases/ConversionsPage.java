package org.goutong.cases;

import java.time.LocalDate;
import java.util.List;
import org.goutong.web.Ratio;
import org.goutong.web.View;

/** How far employers came, by how they came to be known, each with what it is divided by. */
record ConversionsPage(List<ConversionQueries.Conversion> rows, LocalDate since, String unit, LocalDate today)
        implements View {

    /** The list of the employers behind a figure. */
    String behind(ConversionQueries.Conversion row, ConversionQueries.Got got) {
        return ConversionRowsPage.path(row.channel(), got, since, null);
    }

    /** For example 1,048. */
    static String grouped(int count) {
        return "%,d".formatted(count);
    }

    /** For example 2.24 %, of at least one. */
    static String percent(int part, int whole) {
        return Ratio.percent(part, whole) + " %";
    }
}
