package org.goutong.orgs;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.goutong.orgs.OneTimeLinks.Purpose;
import org.goutong.web.NotFound;
import org.goutong.web.Refused;
import org.goutong.web.Time;
import org.goutong.web.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What an administrator does about staff, always at or below the unit of the own posting. */
@Component
class Appointments {

    private final Scopes scopes;
    private final StaffStore staff;
    private final Organisations organisations;
    private final OneTimeLinks links;
    private final OpenSessions sessions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Appointments(
            Scopes scopes,
            StaffStore staff,
            Organisations organisations,
            OneTimeLinks links,
            OpenSessions sessions,
            Clock clock,
            ApplicationEventPublisher events) {
        this.scopes = scopes;
        this.staff = staff;
        this.organisations = organisations;
        this.links = links;
        this.sessions = sessions;
        this.clock = clock;
        this.events = events;
    }

    /** An account with the secret part of a link that opens it. */
    record Issued(Account account, String token) {}

    /**
     * Makes an account without a password.
     *
     * @throws Refused when the role does not exist at such a unit
     * @throws org.springframework.dao.DuplicateKeyException when somebody has this username
     */
    Issued invite(Staff by, String orgCode, String username, String name, Role role) {
        return scopes.in(by.scope(), () -> {
            var unit = unitFor(by, orgCode, role);
            var now = clock.instant();
            var id = staff.add(by.scope(), orgCode, username, name, null, now);
            staff.post(by.scope(), id, orgCode, role, Time.day(now));
            events.publishEvent(new StaffInvited(id, orgCode, described(name, unit, role)));
            var token = links.issue(by.scope(), id, orgCode, Purpose.INVITATION, by.id());
            return new Issued(getAccount(by, id), token);
        });
    }

    /** Makes a link that sets a new password, or another invitation for somebody who never used the first. */
    Issued resetPassword(Staff by, UUID id) {
        return scopes.in(by.scope(), () -> {
            var account = getAccount(by, id);
            if (!account.active()) {
                throw new Refused("orgs.staff.inactive", account.name());
            }
            var purpose = account.hasPassword() ? Purpose.PASSWORD_RESET : Purpose.INVITATION;
            var token = links.issue(by.scope(), id, account.orgCode(), purpose, by.id());
            events.publishEvent(new PasswordReset(id, account.orgCode(), account.name()));
            return new Issued(account, token);
        });
    }

    /**
     * Ends a person's posting and begins another one; it counts from the next request on.
     *
     * @throws Refused when the role does not exist at such a unit, or nobody would be left to administer the city
     */
    void post(Staff by, UUID id, String orgCode, Role role) {
        change(by, id, account -> {
            var unit = unitFor(by, orgCode, role);
            var today = Time.day(clock.instant());
            if (role != Role.ADMINISTRATOR || unit.parentCode() != null) {
                keepAnAdministrator(by, account);
            }
            staff.endPostings(by.scope(), id, today.minusDays(1));
            staff.post(by.scope(), id, orgCode, role, today);
            staff.move(by.scope(), id, orgCode);
            events.publishEvent(new StaffPosted(id, orgCode, described(account.name(), unit, role)));
            return account;
        });
    }

    /** Ends a person's posting without another one: the account stays, and sees nothing. */
    void endPosting(Staff by, UUID id) {
        change(by, id, account -> {
            keepAnAdministrator(by, account);
            staff.endPostings(by.scope(), id, Time.day(clock.instant()).minusDays(1));
            events.publishEvent(new StaffPosted(
                    id,
                    account.orgCode(),
                    account.name() + " → " + Words.in(Locale.SIMPLIFIED_CHINESE, "orgs.staff.no-posting")));
            return account;
        });
    }

    /** @throws Refused when nobody would be left to administer the city */
    void deactivate(Staff by, UUID id) {
        var closed = change(by, id, account -> {
            keepAnAdministrator(by, account);
            staff.setActive(by.scope(), id, false);
            staff.endTokens(by.scope(), id);
            if (account.active()) {
                events.publishEvent(new StaffDeactivated(id, account.orgCode(), account.name()));
            }
            return account;
        });
        sessions.end(closed.username(), null);
    }

    void reactivate(Staff by, UUID id) {
        change(by, id, account -> {
            staff.setActive(by.scope(), id, true);
            if (!account.active()) {
                events.publishEvent(new StaffReactivated(id, account.orgCode(), account.name()));
            }
            return account;
        });
    }

    /** An account at or below the administrator's unit, or 404. */
    Account getAccount(Staff by, UUID id) {
        return staff.find(by.scope(), id)
                .filter(account -> by.covers(account.orgCode()))
                .orElseThrow(NotFound::new);
    }

    /** A unit at or below the administrator's own, or 404. */
    Organisation getUnit(Staff by, String orgCode) {
        return organisations
                .find(by.scope(), orgCode)
                .filter(unit -> by.covers(unit.code()))
                .orElseThrow(NotFound::new);
    }

    private Account change(Staff by, UUID id, Function<Account, Account> work) {
        return scopes.in(by.scope(), () -> {
            staff.lockAdministrators(by.scope());
            return work.apply(getAccount(by, id));
        });
    }

    private Organisation unitFor(Staff by, String orgCode, Role role) {
        var unit = getUnit(by, orgCode);
        if (!unit.active()) {
            throw new Refused("orgs.unit.closed", unit.unionName());
        }
        if (!role.fits(unit.kind())) {
            throw new Refused("orgs.role.not-here", Words.t("orgs.role." + role), unit.unionName());
        }
        return unit;
    }

    private void keepAnAdministrator(Staff by, Account account) {
        var today = Time.day(clock.instant());
        var administers = staff.findAtPosting(by.scope(), account.id(), today)
                .filter(person -> person.role() == Role.ADMINISTRATOR)
                .flatMap(person -> organisations.find(by.scope(), person.orgCode()))
                .filter(unit -> unit.parentCode() == null);
        if (administers.isPresent() && !staff.administratorBesides(by.scope(), account.id(), today)) {
            throw new Refused("orgs.staff.last-administrator", account.name());
        }
    }

    private static String described(String name, Organisation unit, Role role) {
        return name + " → " + unit.unionName() + "·" + Words.in(Locale.SIMPLIFIED_CHINESE, "orgs.role." + role);
    }
}
