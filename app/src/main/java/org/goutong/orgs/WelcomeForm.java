package org.goutong.orgs;

import org.goutong.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What somebody with a one-time link fills in.
 *
 * @param username asked of the first administrator only
 * @param name asked of the first administrator only
 */
record WelcomeForm(
        @Nullable String username,
        @Nullable String name,
        @Nullable String password,
        @Nullable String again) {

    static WelcomeForm empty() {
        return new WelcomeForm("", "", "", "");
    }

    WelcomeForm {
        username = username == null ? "" : Username.plain(username);
        name = name == null ? "" : name.strip();
        password = password == null ? "" : password;
        again = again == null ? "" : again;
    }

    /** What has to be mended; the account's own names are those that count when it exists already. */
    Problems problems(Welcome.Guest guest) {
        var problems = Problems.none();
        if (guest.staffId() == null) {
            NameRules.check(problems, username, name);
        }
        PasswordRules.check(
                problems,
                password,
                again,
                guest.staffId() == null ? username : guest.username(),
                guest.staffId() == null ? name : guest.name());
        return problems;
    }
}
