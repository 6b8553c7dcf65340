package org.goutong.founding;

import java.time.LocalDate;
import org.goutong.founding.TermEntry.Kind;
import org.jspecify.annotations.Nullable;

/** What is entered of a term; the same as in {@link TermEntry}. */
record NewTermEntry(
        Kind kind,
        LocalDate onDay,
        @Nullable LocalDate untilOn,
        String chair,
        @Nullable Integer due,
        @Nullable Integer present,
        @Nullable Integer votes,
        String reason) {}
