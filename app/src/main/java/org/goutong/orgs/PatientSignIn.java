package org.goutong.orgs;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks a password, and after too many failures does not even look at it. */
class PatientSignIn implements AuthenticationProvider {

    private final DaoAuthenticationProvider passwords;
    private final SignInAttempts attempts;

    PatientSignIn(UserDetailsService accounts, PasswordEncoder encoder, SignInAttempts attempts) {
        this.passwords = new DaoAuthenticationProvider(accounts);
        this.passwords.setPasswordEncoder(encoder);
        this.attempts = attempts;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var address = asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        if (attempts.tooMany(asked.getName(), address)) {
            throw new TooMany();
        }
        try {
            var done = passwords.authenticate(asked);
            attempts.succeeded(asked.getName());
            return done;
        } catch (BadCredentialsException wrong) {
            attempts.failed(asked.getName(), address);
            throw wrong;
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return passwords.supports(type);
    }

    /** Too many failures lately. */
    static final class TooMany extends AuthenticationException {
        private TooMany() {
            super("too many attempts");
        }
    }
}
