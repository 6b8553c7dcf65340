package org.goutong.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

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
        var path = UriComponentsBuilder.fromPath(page);
        if (filter.author() != null) {
            path.queryParam("author", filter.author());
        }
        if (filter.channel() != null) {
            path.queryParam("channel", filter.channel());
        }
        if (filter.outcome() != null) {
            path.queryParam("outcome", filter.outcome());
        }
        if (filter.from() != null) {
            path.queryParam("from", filter.from());
        }
        if (filter.to() != null) {
            path.queryParam("to", filter.to());
        }
        if (!filter.text().isEmpty()) {
            path.queryParam("q", "{q}");
        }
        if (cursor != null) {
            path.queryParam("cursor", cursor);
        }
        return path.encode().buildAndExpand(Map.of("q", filter.text())).toUriString();
    }
}
