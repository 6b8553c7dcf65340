package org.goutong.orgs;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * What a session keeps of a person: who it is. The posting is read anew at every request, so that a change bites at once.
 *
 * @param password the stored hash while it is being checked; empty afterwards, and for somebody signed in by a token
 */
record SignedIn(UUID staffId, String username, String password) implements UserDetails {

    /** What a session keeps: no hash in it. */
    Authentication authentication(@Nullable Object details) {
        var kept = UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(staffId, username, ""), null, getAuthorities());
        kept.setDetails(details);
        return kept;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public String toString() {
        return username;
    }
}
