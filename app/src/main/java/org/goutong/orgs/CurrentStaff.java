package org.goutong.orgs;

import java.time.Clock;
import org.goutong.web.Time;
import org.goutong.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The person behind the current request, read once per request. */
@Component
public class CurrentStaff implements Visitor {

    private static final String NAME = Staff.class.getName();

    private final StaffStore staff;
    private final Clock clock;

    CurrentStaff(StaffStore staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    /** The person at their posting, or null when nobody is signed in or no posting counts today. */
    public @Nullable Staff find() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return null;
        }
        if (known() instanceof Staff known) {
            return known;
        }
        var account = account();
        if (account == null) {
            return null;
        }
        var found = staff.findAtPosting(
                        new Scope.Job(Scope.Purpose.SIGN_IN), account.staffId(), Time.day(clock.instant()))
                .orElse(null);
        if (found != null) {
            request.setAttribute(NAME, found, RequestAttributes.SCOPE_REQUEST);
        }
        return found;
    }

    /** The person if this request has asked for them before; never asks the database. */
    public @Nullable Staff known() {
        var request = RequestContextHolder.getRequestAttributes();
        return request != null && request.getAttribute(NAME, RequestAttributes.SCOPE_REQUEST) instanceof Staff known
                ? known
                : null;
    }

    /** Whether there is an account behind the request, with or without a posting. */
    boolean isSignedIn() {
        return account() != null;
    }

    private static @Nullable SignedIn account() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Authentication authentication
                        && authentication.getPrincipal() instanceof SignedIn account
                ? account
                : null;
    }

    @Override
    public @Nullable Shown current() {
        var person = find();
        return person == null
                ? null
                : new Shown(
                        person.name(),
                        person.unionName(),
                        person.roleName(),
                        person.role().organiser(),
                        person.role() == Role.ADMINISTRATOR,
                        person.may(Right.READ_TRAIL));
    }
}
