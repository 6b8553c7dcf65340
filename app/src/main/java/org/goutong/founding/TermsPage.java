package org.goutong.founding;

import java.time.LocalDate;
import java.util.List;
import org.goutong.web.View;

/** Unions whose term ends within a year or has ended, and those whose chair is vacant. */
record TermsPage(List<TermRow> rows, LocalDate today) implements View {

    /** How many terms or vacancies have lasted too long. */
    long over() {
        return rows.stream().filter(row -> row.late(today)).count();
    }
}
