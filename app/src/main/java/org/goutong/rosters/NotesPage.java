package org.goutong.rosters;

import java.util.List;
import org.goutong.tables.TableNote;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * What there is to know of single rows of a file, those left out among them.
 *
 * @param next cursor of the following page, null on the last one
 */
record NotesPage(
        Roster roster, List<TableNote> notes, @Nullable String next, boolean first) implements View {

    static String text(TableNote note) {
        return note.text(LocaleContextHolder.getLocale());
    }

    @Nullable
    String nextPath() {
        return next == null ? null : "/rosters/" + roster.id() + "/notes?cursor=" + next;
    }
}
