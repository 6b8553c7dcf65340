package org.goutong.founding;

import java.util.Arrays;
import org.goutong.founding.Person.Role;
import org.goutong.web.Problems;
import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;

/** Somebody in a role, as they were typed. */
record PersonForm(
        String role,
        String office,
        String name,
        String post,
        @Nullable Boolean member,
        @Nullable Boolean outside) {

    private static final int LONGEST = 40;

    PersonForm(
            @Nullable String role,
            @Nullable String office,
            @Nullable String name,
            @Nullable String post,
            @Nullable Boolean member,
            @Nullable Boolean outside) {
        this.role = Typed.line(role);
        this.office = Typed.line(office);
        this.name = Typed.line(name);
        this.post = Typed.line(post);
        this.member = Boolean.TRUE.equals(member);
        this.outside = Boolean.TRUE.equals(outside);
    }

    static PersonForm empty() {
        return new PersonForm("", "", "", "", true, false);
    }

    Problems check() {
        var problems = Problems.none();
        if (Arrays.stream(Role.values()).noneMatch(one -> one.name().equals(role))) {
            problems.add("role", "founding.person.role.choose");
        }
        if (role.equals(Role.CANDIDATE.name())
                && Arrays.stream(Office.values()).noneMatch(one -> one.name().equals(office))) {
            problems.add("office", "founding.person.office.choose");
        }
        problems.require("name", name, "founding.person.name.missing");
        problems.limit("name", name, LONGEST).limit("post", post, LONGEST);
        return problems;
    }

    /** What it says, once {@link #check} has found nothing. */
    NewPerson person() {
        var as = Role.valueOf(role);
        return new NewPerson(
                as,
                as == Role.CANDIDATE ? Office.valueOf(office) : null,
                name,
                post,
                Boolean.TRUE.equals(member),
                Boolean.TRUE.equals(outside));
    }
}
