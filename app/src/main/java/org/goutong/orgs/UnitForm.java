package org.goutong.orgs;

import java.util.Optional;
import org.goutong.orgs.Organisation.Kind;
import org.goutong.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * A unit to be added or renamed.
 *
 * @param kind empty when renaming
 * @param unionName name of its union; the name itself when left empty
 */
record UnitForm(
        @Nullable String kind,
        @Nullable String name,
        @Nullable String unionName) {

    private static final int LONGEST = 80;

    UnitForm {
        kind = kind == null ? "" : kind;
        name = name == null ? "" : name.strip();
        unionName = unionName == null || unionName.isBlank() ? name : unionName.strip();
    }

    /** The kind below a unit that was chosen, if any. */
    Optional<Kind> kindBelow(Organisation parent) {
        return parent.kind().below().stream()
                .filter(below -> below.name().equals(kind))
                .findFirst();
    }

    Problems problems() {
        var problems = Problems.none();
        check(problems, "name", name);
        check(problems, "unionName", unionName);
        return problems;
    }

    private static void check(Problems problems, String field, String text) {
        if (text.isEmpty()) {
            if (field.equals("name")) {
                problems.add(field, "orgs.unit.name.missing");
            }
        } else if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            problems.add(field, "orgs.unit.name.long", LONGEST);
        }
    }
}
