package org.goutong.orgs;

import static org.goutong.orgs.Right.*;

import java.util.Set;

/** What somebody is at a unit. */
public enum Role {
    /** Keeps the tree and its staff; sees no applicant. */
    ADMINISTRATOR(ADMINISTER, READ_TRAIL),
    /** Reads all figures, masked records and the trail; reveals and changes nothing. */
    AUDITOR(READ, READ_TRAIL),
    DISTRICT_ORGANISER(READ, READ_TRAIL, PLAN, REVIEW, REVEAL, SETTLE, RAISE, LEAD),
    STREET_ORGANISER(READ, PLAN, REVIEW, REVEAL, SETTLE, RAISE);

    private final Set<Right> rights;

    Role(Right... rights) {
        this.rights = Set.of(rights);
    }

    /** Whether this role includes a right. */
    public boolean may(Right right) {
        return right == BE_SIGNED_IN || rights.contains(right);
    }

    /** Whether this role exists at units of a kind. */
    public boolean fits(Organisation.Kind kind) {
        return switch (this) {
            case ADMINISTRATOR, AUDITOR -> kind == Organisation.Kind.CITY || kind == Organisation.Kind.DISTRICT;
            case DISTRICT_ORGANISER -> kind == Organisation.Kind.DISTRICT;
            case STREET_ORGANISER ->
                kind == Organisation.Kind.TOWNSHIP
                        || kind == Organisation.Kind.INDUSTRY_DEPARTMENT
                        || kind == Organisation.Kind.STATION;
        };
    }

    /** The page this role starts with. */
    String home() {
        return organiser() ? "/" : "/staff";
    }

    /** Whether this role works with meetings and forms at all. */
    public boolean organiser() {
        return rights.contains(READ);
    }
}
