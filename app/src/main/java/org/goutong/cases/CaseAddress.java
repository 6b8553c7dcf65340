package org.goutong.cases;

import java.util.Map;
import org.goutong.cases.CaseFilter.Due;
import org.goutong.cases.CaseFilter.Whose;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the board and the list that keep a filter. */
record CaseAddress(CaseFilter filter) {

    String board() {
        return path("/cases", filter, null);
    }

    String list() {
        return path("/cases/list", filter, null);
    }

    /** The same page for others. */
    String board(Whose whose) {
        return path("/cases", filter.of(whose), null);
    }

    String board(Due due) {
        return path("/cases", filter.of(due), null);
    }

    String list(Whose whose) {
        return path("/cases/list", filter.of(whose), null);
    }

    String list(Due due) {
        return path("/cases/list", filter.of(due), null);
    }

    /** The list of one stage. */
    String list(Stage stage) {
        return path("/cases/list", filter.of(stage), null);
    }

    /** What rests, or has ended. */
    String list(Case.State state) {
        return path("/cases/list", filter.ended(state), null);
    }

    /** The next page of the list. */
    String after(String cursor) {
        return path("/cases/list", filter, cursor);
    }

    private static String path(String page, CaseFilter filter, @Nullable String cursor) {
        var path = UriComponentsBuilder.fromPath(page);
        if (filter.whose() != Whose.UNIT) {
            path.queryParam("whose", filter.whose().name().toLowerCase(java.util.Locale.ROOT));
        }
        if (filter.due() != Due.ANY) {
            path.queryParam("due", filter.due().name().toLowerCase(java.util.Locale.ROOT));
        }
        if (filter.owner() != null) {
            path.queryParam("owner", filter.owner());
        }
        if (filter.channel() != null) {
            path.queryParam("channel", filter.channel());
        }
        if (filter.stage() != null) {
            path.queryParam("stage", filter.stage());
        }
        if (filter.state() != Case.State.OPEN) {
            path.queryParam("state", filter.state());
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
