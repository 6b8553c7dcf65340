package org.goutong.orgs;

import org.goutong.orgs.SignInAttempts.Standing;
import org.goutong.web.Problems;
import org.goutong.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Changes the own password; whoever finds an open screen cannot, and other sessions end. */
@Component
class OwnPassword {

    private final Scopes scopes;
    private final StaffStore staff;
    private final SignInAttempts attempts;
    private final OpenSessions sessions;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;

    OwnPassword(
            Scopes scopes,
            StaffStore staff,
            SignInAttempts attempts,
            OpenSessions sessions,
            PasswordEncoder passwords,
            ApplicationEventPublisher events) {
        this.scopes = scopes;
        this.staff = staff;
        this.attempts = attempts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.events = events;
    }

    boolean exists(Staff person) {
        return !staff.getPassword(person.scope(), person.id()).isEmpty();
    }

    /**
     * Changes it when the present one is right and the new one good enough.
     *
     * @param session identifier of the session that goes on
     * @return what has to be mended
     * @throws Refused after too many wrong ones
     */
    Problems change(
            Staff person, String present, String password, String again, String address, @Nullable String session) {
        var problems = Problems.none();
        PasswordRules.check(problems, password, again, person.username(), person.name());
        if (problems.any()) {
            return problems;
        }
        if (attempts.begin(person.username(), address) == Standing.REFUSED) {
            throw new Refused("orgs.sign-in.wait");
        }
        var stored = staff.getPassword(person.scope(), person.id());
        if (stored.isEmpty() || !passwords.matches(present, stored)) {
            return problems.add("present", "orgs.password.present-wrong");
        }
        attempts.succeeded(person.username());
        var hash = passwords.encode(password);
        scopes.run(person.scope(), () -> {
            staff.setPassword(person.scope(), person.id(), hash);
            staff.endTokens(person.scope(), person.id());
            events.publishEvent(new PasswordChanged(person.id(), person.orgCode(), person.name()));
        });
        sessions.end(person.username(), session);
        return problems;
    }
}
