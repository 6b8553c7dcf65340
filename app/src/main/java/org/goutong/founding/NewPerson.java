package org.goutong.founding;

import org.goutong.founding.Person.Role;
import org.jspecify.annotations.Nullable;

/** Somebody to be named in a role; fields as in {@link Person}. */
record NewPerson(
        Role role,
        @Nullable Office office,
        String name,
        String post,
        boolean member,
        boolean outside) {

    /** Somebody of the roll, or who will be on it. */
    NewPerson(Role role, @Nullable Office office, String name, String post, boolean member) {
        this(role, office, name, post, member, false);
    }
}
