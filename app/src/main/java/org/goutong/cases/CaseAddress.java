package org.goutong.cases;

import org.goutong.cases.CaseFilter.Due;
import org.goutong.cases.CaseFilter.Whose;
import org.goutong.web.Address;
import org.jspecify.annotations.Nullable;

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
        return Address.of(page)
                .with("whose", filter.whose() == Whose.UNIT ? null : filter.whose())
                .with("due", filter.due() == Due.ANY ? null : filter.due())
                .with("owner", filter.owner())
                .with("channel", filter.channel())
                .with("stage", filter.stage())
                .with("state", filter.state() == Case.State.OPEN ? null : filter.state())
                .with("q", filter.text())
                .with("cursor", cursor)
                .toString();
    }
}
