package org.goutong.founding;

import org.goutong.founding.Person.Role;
import org.jspecify.annotations.Nullable;

/** Somebody to be named in a role; fields as in {@link Person}. */
public record NewPerson(Role role, @Nullable Office office, String name, String post, boolean member, boolean outside) {

    /** Somebody of the roll, or who will be on it. */
    NewPerson(Role role, @Nullable Office office, String name, String post, boolean member) {
        this(role, office, name, post, member, false);
    }

    /** Who leads a preparatory group. */
    public static NewPerson leader(String name, String post, boolean member) {
        return new NewPerson(Role.LEADER, null, name, post, member);
    }

    /** One of a preparatory group. */
    public static NewPerson preparer(String name, String post, boolean member) {
        return new NewPerson(Role.PREPARER, null, name, post, member);
    }
}
