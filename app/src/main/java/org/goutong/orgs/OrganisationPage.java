package org.goutong.orgs;

import java.util.List;
import java.util.Map;
import org.goutong.web.Page;
import org.goutong.web.Problems;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * One unit of the tree with what is directly below it.
 *
 * @param above the way down to it from the administrator's own unit, without itself
 * @param next address of the following page of units, or null
 * @param kinds what can be added below, by constant
 * @param adding what was filled in to add a unit
 * @param renaming what was filled in to rename this one
 */
record OrganisationPage(
        Organisation unit,
        List<Organisation> above,
        Page<Organisation> below,
        @Nullable String next,
        boolean first,
        Map<String, String> kinds,
        UnitForm adding,
        UnitForm renaming,
        Problems toAdd,
        Problems toRename)
        implements View {

    boolean top() {
        return above.isEmpty();
    }
}
