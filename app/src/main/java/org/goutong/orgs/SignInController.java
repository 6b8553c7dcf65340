package org.goutong.orgs;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.goutong.web.NotFound;
import org.goutong.web.Redirect;
import org.goutong.web.Time;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The front door of staff; in the demo the people standing there can be chosen by one press. */
@Controller
@OpenToAll(because = "nobody is signed in before signing in")
class SignInController {

    /** Whom the demo offers, in this order. */
    static final List<String> DEMO_PEOPLE = List.of(
            "street-nanfaxin",
            "street-renhe",
            "street-guangming",
            "district-shunyi",
            "district-chaoyang",
            "city-auditor",
            "admin");

    private static final List<String> STATES = List.of("wrong", "wait", "busy", "bye", "ready");
    private static final Scope SIGN_IN = new Scope.Job(Scope.Purpose.SIGN_IN);

    private final boolean demo;
    private final StaffStore staff;
    private final SignIns signIns;
    private final CurrentStaff current;
    private final Clock clock;

    SignInController(
            @Value("${goutong.mode}") String mode,
            StaffStore staff,
            SignIns signIns,
            CurrentStaff current,
            Clock clock) {
        this.demo = "demo".equals(mode);
        this.staff = staff;
        this.signIns = signIns;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping("/sign-in")
    Object page(HttpServletRequest request) {
        if (current.find() instanceof Staff person) {
            return Redirect.to(person.role().home());
        }
        var state = STATES.stream()
                .filter(name -> request.getParameter(name) != null)
                .findFirst()
                .orElse("");
        var people = demo ? staff.listByUsername(SIGN_IN, DEMO_PEOPLE, Time.day(clock.instant())) : List.<Staff>of();
        return new SignInPage(state, people);
    }

    @PostMapping("/demo/sign-in")
    ResponseEntity<Void> signInAsDemoPerson(
            @RequestParam String person, HttpServletRequest request, HttpServletResponse response) {
        if (!demo || !DEMO_PEOPLE.contains(person)) {
            throw new NotFound();
        }
        var account = staff.findAccount(SIGN_IN, person).orElseThrow(NotFound::new);
        var authentication = account.authentication(null);
        // What form login does by itself: another session identifier, another token, and only then the account.
        new ChangeSessionIdAuthenticationStrategy().onAuthentication(authentication, request, response);
        new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository())
                .onAuthentication(authentication, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        signIns.succeeded(account);
        return Redirect.to("/");
    }
}
