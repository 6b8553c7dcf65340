package org.goutong.orgs;

import org.goutong.orgs.SignInAttempts.Standing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Leaves a line in the trail when somebody comes in, and when somebody has to wait. */
@Component
class SignIns {

    private static final Scope SIGN_IN = new Scope.Job(Scope.Purpose.SIGN_IN);

    private final Scopes scopes;
    private final StaffStore staff;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;

    SignIns(Scopes scopes, StaffStore staff, Organisations organisations, ApplicationEventPublisher events) {
        this.scopes = scopes;
        this.staff = staff;
        this.organisations = organisations;
        this.events = events;
    }

    void succeeded(SignedIn account) {
        scopes.run(
                SIGN_IN,
                () -> staff.find(SIGN_IN, account.staffId())
                        .ifPresent(person -> events.publishEvent(
                                new SignInSucceeded(person.id(), person.orgCode(), person.name()))));
    }

    /** Only the failure that makes a name or an address wait is worth a line; names that nobody has are not kept. */
    void failed(String username, String address, Standing standing) {
        switch (standing) {
            case LAST_FOR_NAME ->
                scopes.run(
                        SIGN_IN,
                        () -> staff.findId(SIGN_IN, username)
                                .flatMap(id -> staff.find(SIGN_IN, id))
                                .ifPresent(person -> events.publishEvent(new SignInLocked(
                                        person.orgCode(), "staff", person.id().toString(), person.name()))));
            case LAST_FROM_ADDRESS ->
                scopes.run(
                        SIGN_IN,
                        () -> organisations
                                .findRoot(SIGN_IN)
                                .ifPresent(city -> events.publishEvent(
                                        new SignInLocked(city.code(), "address", address, address))));
            case GRANTED, REFUSED -> {}
        }
    }
}
