package org.goutong.orgs;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to be entered with an account and a posting.
 *
 * @param username small letters, digits, dot, dash and underscore, for example {@code street-nanfaxin}
 * @param from first day of the posting
 * @param password null for an account that no password opens yet
 */
public record NewColleague(
        String username,
        String name,
        String orgCode,
        Role role,
        LocalDate from,
        @Nullable String password) {}
