package org.goutong.orgs;

import java.util.UUID;

/** Somebody who can be asked to do something: an organiser of a unit. */
public record Colleague(UUID id, String name, String orgCode, String unionName) {

    /** Somebody who is signed in. */
    public static Colleague of(Staff staff) {
        return new Colleague(staff.id(), staff.name(), staff.orgCode(), staff.unionName());
    }
}
