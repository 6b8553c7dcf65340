package org.goutong.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.goutong.web.Address;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * The contact log of a unit.
 *
 * @param authors who can be chosen
 * @param next cursor of what was before, null at the beginning of all
 */
record ContactsPage(
        List<ContactRow> rows,
        ContactFilter filter,
        ContactQueries.Count count,
        Map<String, String> authors,
        String unit,
        LocalDate today,
        @Nullable String next,
        boolean first)
        implements View {

    String exportPath() {
        return path("/contacts.xlsx", null);
    }

    @Nullable
    String nextPath() {
        return next == null ? null : path("/contacts", next);
    }

    private String path(String page, @Nullable String cursor) {
        return Address.of(page)
                .with("author", filter.author())
                .with("channel", filter.channel())
                .with("outcome", filter.outcome())
                .with("from", filter.from())
                .with("to", filter.to())
                .with("q", filter.text())
                .with("cursor", cursor)
                .toString();
    }
}
