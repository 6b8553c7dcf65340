package org.goutong.orgs;

import java.util.Arrays;
import java.util.Optional;
import org.goutong.web.Problems;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/** Who is to be invited, and as what. */
record InvitationForm(
        @Nullable String unit,
        @Nullable String username,
        @Nullable String name,
        @Nullable String role) {

    InvitationForm {
        unit = unit == null ? "" : unit.strip();
        username = username == null ? "" : Username.plain(username);
        name = name == null ? "" : name.strip();
        role = role == null ? "" : role;
    }

    /** The role that was chosen, if any. */
    static Optional<Role> role(String chosen) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(chosen))
                .findFirst();
    }

    /** What has to be mended, knowing the unit that was chosen. */
    Problems problems(Organisation chosen) {
        var problems = Problems.none();
        NameRules.check(problems, username, name);
        checkRole(problems, chosen, role);
        return problems;
    }

    /** Notes whether a role exists at a unit. */
    static void checkRole(Problems problems, Organisation unit, String chosen) {
        var role = role(chosen);
        if (role.isEmpty()) {
            problems.add("role", "orgs.role.missing");
        } else if (!unit.active()) {
            problems.add("unit", "orgs.unit.closed", unit.unionName());
        } else if (!role.get().fits(unit.kind())) {
            problems.add("role", "orgs.role.not-here", Words.t("orgs.role." + chosen), unit.unionName());
        }
    }
}
