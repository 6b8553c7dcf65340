package org.goutong.orgs;

import org.goutong.orgs.SignInAttempts.Standing;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
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
    private final SignIns signIns;

    PatientSignIn(UserDetailsService accounts, PasswordEncoder encoder, SignInAttempts attempts, SignIns signIns) {
        this.passwords = new DaoAuthenticationProvider(accounts);
        this.passwords.setPasswordEncoder(encoder);
        this.attempts = attempts;
        this.signIns = signIns;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var username = Username.plain(asked.getName());
        var address = asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        var standing = attempts.begin(username, address);
        if (standing == Standing.REFUSED) {
            throw new TooMany();
        }
        try {
            var done = passwords.authenticate(
                    UsernamePasswordAuthenticationToken.unauthenticated(username, asked.getCredentials()));
            attempts.succeeded(username);
            return ((SignedIn) done.getPrincipal()).authentication(asked.getDetails());
        } catch (BadCredentialsException wrong) {
            signIns.failed(username, address, standing);
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
