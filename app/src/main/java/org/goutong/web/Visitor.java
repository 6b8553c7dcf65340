package org.goutong.web;

import org.jspecify.annotations.Nullable;

/** Who is looking at the page, as the frame around it shows it; told by the module that knows people. */
public interface Visitor {

    /** The signed-in person, or null. */
    @Nullable
    Shown current();

    /**
     * What the frame shows of a person.
     *
     * @param name for example 何川
     * @param union for example 南法信地区总工会
     * @param role the role in the visitor's language
     * @param organiser whether the working menu is theirs
     * @param administrator whether the administration menu is theirs
     * @param auditor whether the trail is theirs to read
     */
    record Shown(String name, String union, String role, boolean organiser, boolean administrator, boolean auditor) {}
}
