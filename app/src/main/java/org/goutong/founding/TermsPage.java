package org.goutong.founding;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.goutong.web.View;

/** Unions whose term ends within a year, or has ended. */
record TermsPage(List<FoundingRow> rows, LocalDate today) implements View {

    /** How many terms have ended already. */
    long over() {
        return rows.stream().filter(this::over).count();
    }

    boolean over(FoundingRow row) {
        return row.termEndsOn() != null && row.termEndsOn().isBefore(today);
    }

    /** By when a new election has to be held at the latest, with approval. */
    Deadline latest(FoundingRow row) {
        return Deadline.ofReElection(Objects.requireNonNull(row.termEndsOn()));
    }
}
