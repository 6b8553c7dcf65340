package org.goutong.orgs;

import org.goutong.web.Problems;

/** How colleagues are called: a username for signing in, and the name that others see. */
final class NameRules {

    private static final int LONGEST_NAME = 40;

    private NameRules() {}

    /** Notes what is wrong with the fields {@code username} and {@code name}. */
    static void check(Problems problems, String username, String name) {
        if (username.isEmpty()) {
            problems.add("username", "orgs.username.missing");
        } else if (!Username.fits(username)) {
            problems.add("username", "orgs.username.form");
        }
        if (name.isEmpty()) {
            problems.add("name", "orgs.name.missing");
        } else if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            problems.add("name", "orgs.name.long", LONGEST_NAME);
        }
    }
}
