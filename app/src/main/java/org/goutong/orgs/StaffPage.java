package org.goutong.orgs;

import java.util.Map;
import org.goutong.web.Page;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * The staff at and below a unit.
 *
 * @param units by code, for the filter
 * @param unit code of the unit shown
 * @param next address of the following page, or null
 * @param demo where nobody needs a password
 */
record StaffPage(
        Map<String, String> units,
        String unit,
        String name,
        Page<StaffRow> rows,
        boolean first,
        @Nullable String next,
        boolean demo)
        implements View {

    boolean invited(StaffRow row) {
        return !row.hasPassword() && !demo;
    }

    boolean filtered() {
        return !name.isEmpty();
    }
}
