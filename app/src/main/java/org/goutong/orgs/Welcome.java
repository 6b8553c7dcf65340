package org.goutong.orgs;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.goutong.orgs.OneTimeLinks.Open;
import org.goutong.orgs.OneTimeLinks.Purpose;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What a one-time link opens: an account, with a password that only its person knows. */
@Component
class Welcome {

    private static final Scope LINK = new Scope.Job(Scope.Purpose.ONE_TIME_LINK);

    private final Scopes scopes;
    private final OneTimeLinks links;
    private final StaffStore staff;
    private final Organisations organisations;
    private final OpenSessions sessions;
    private final SignInAttempts attempts;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Welcome(
            Scopes scopes,
            OneTimeLinks links,
            StaffStore staff,
            Organisations organisations,
            OpenSessions sessions,
            SignInAttempts attempts,
            PasswordEncoder passwords,
            Clock clock,
            ApplicationEventPublisher events) {
        this.scopes = scopes;
        this.links = links;
        this.staff = staff;
        this.organisations = organisations;
        this.sessions = sessions;
        this.attempts = attempts;
        this.passwords = passwords;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Who stands at the door.
     *
     * @param staffId null for the first administrator, who has no account yet
     */
    record Guest(
            Purpose purpose, @Nullable UUID staffId, String username, String name, String orgCode, String unionName) {}

    /** Whom a link belongs to, as long as it opens anything. */
    Optional<Guest> find(String token) {
        return scopes.in(LINK, () -> links.find(LINK, token).flatMap(this::guest));
    }

    /**
     * Uses the link up and sets the password; a first administrator gets an account and a posting.
     *
     * @return false when the link opens nothing any more
     * @throws org.springframework.dao.DuplicateKeyException when somebody has the username; the link stays usable
     */
    boolean open(String token, WelcomeForm form) {
        // Before the transaction: hashing takes a tenth of a second.
        var hash = passwords.encode(form.password());
        var opened = scopes.in(LINK, () -> {
            var found = links.find(LINK, token).flatMap(this::guest);
            if (found.isEmpty() || !links.use(LINK, token)) {
                return Optional.<Guest>empty();
            }
            var guest = found.get();
            if (guest.staffId() == null) {
                var id = staff.add(LINK, guest.orgCode(), form.username(), form.name(), hash, clock.instant());
                staff.post(LINK, id, guest.orgCode(), Role.ADMINISTRATOR, Time.day(clock.instant()));
                events.publishEvent(new AccountOpened(id, guest.orgCode(), form.name()));
            } else {
                staff.setPassword(LINK, guest.staffId(), hash);
                staff.endTokens(LINK, guest.staffId());
                events.publishEvent(new AccountOpened(guest.staffId(), guest.orgCode(), guest.name()));
            }
            return found;
        });
        opened.filter(guest -> guest.staffId() != null).ifPresent(guest -> {
            sessions.end(guest.username(), null);
            attempts.succeeded(guest.username());
        });
        return opened.isPresent();
    }

    private Optional<Guest> guest(Open link) {
        var union = organisations.get(LINK, link.orgCode()).unionName();
        if (link.purpose() == Purpose.FIRST_ADMINISTRATOR) {
            return staff.administratorExists(LINK, Time.day(clock.instant()))
                    ? Optional.empty()
                    : Optional.of(new Guest(link.purpose(), null, "", "", link.orgCode(), union));
        }
        return Optional.ofNullable(link.staffId())
                .flatMap(id -> staff.find(LINK, id))
                .filter(Account::active)
                .map(account -> new Guest(
                        link.purpose(), account.id(), account.username(), account.name(), account.orgCode(), union));
    }
}
