package org.goutong.founding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.goutong.founding.TransferRow.State;
import org.goutong.law.LegalParameters;
import org.goutong.members.MemberContact;
import org.goutong.members.MemberName;
import org.goutong.members.Members;
import org.goutong.notices.Channel;
import org.goutong.notices.NewNotice;
import org.goutong.notices.Notices;
import org.goutong.notices.Recipient;
import org.goutong.orgs.PersonalLinks;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.Masked;
import org.goutong.web.NotFound;
import org.goutong.web.Page;
import org.goutong.web.Refused;
import org.goutong.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Asks members who joined individually whether they move to the new union; nobody is moved without a yes. */
@Component
class Transfers {

    /** A member may have joined in another unit than the one that founds. */
    private static final Scope ANYWHERE = new Scope.Job(Scope.Purpose.FOUNDINGS);

    private static final String MOBILE = "1[0-9]{10}";

    private final Scopes scopes;
    private final TransferStore store;
    private final Dossiers dossiers;
    private final Members members;
    private final Notices notices;
    private final PersonalLinks links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Transfers(
            Scopes scopes,
            TransferStore store,
            Dossiers dossiers,
            Members members,
            Notices notices,
            PersonalLinks links,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scopes = scopes;
        this.store = store;
        this.dossiers = dossiers;
        this.members = members;
        this.notices = notices;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Offers a place in the union to everybody who joined individually at some of its employers, and sends the offer by text
     * message where these go out; nobody is asked twice. They can answer for as many days as the rule of the day says.
     */
    void offer(Staff by, Founding founding, String unionCode, Collection<UUID> employers) {
        var asked = individuals(by, employers);
        var until = until(dossiers.today());
        var offered = store.offer(
                by.scope(),
                founding,
                unionCode,
                asked.stream()
                        .map(member -> new TransferStore.NewOffer(
                                member.id(), hash(token(founding.id(), member.id())), reachable(member)))
                        .toList(),
                until,
                clock.instant());
        tell(by, founding, asked, offered, until);
    }

    private List<MemberContact> individuals(Staff by, Collection<UUID> employers) {
        return members.listContacts(
                by.scope(),
                members.listOf(by.scope(), employers).stream()
                        .filter(MemberName::individual)
                        .map(MemberName::id)
                        .toList());
    }

    /** The last day of an offer that is made on a day. */
    static LocalDate until(LocalDate day) {
        return day.plusDays(
                LegalParameters.onOrOldest(day, "transfer.answer-days").count());
    }

    private void tell(Staff by, Founding founding, List<MemberContact> asked, Set<UUID> offered, LocalDate until) {
        notices.sendAll(
                by.scope(),
                asked.stream()
                        .filter(member -> offered.contains(member.id()) && reachable(member))
                        .map(member -> letter(founding, member, until))
                        .toList());
    }

    /** Whether offers go out as text messages here; else they are only handed over. */
    boolean texted() {
        return notices.goOut(Channel.SMS);
    }

    private boolean reachable(MemberContact member) {
        return texted() && member.phone().matches(MOBILE);
    }

    /** It leaves the house, and lists of what left it show whom it went to: so it calls nobody by the full name. */
    private NewNotice letter(Founding founding, MemberContact member, LocalDate until) {
        return new NewNotice(
                "TRANSFER_OFFER",
                new Recipient.Outside(
                        Channel.SMS, member.phone(), Masked.name(member.name()), Locale.SIMPLIFIED_CHINESE),
                founding.orgCode(),
                "transfer:" + founding.id() + "/" + member.id(),
                founding.unionName(),
                path(founding.id(), member.id()),
                "",
                until);
    }

    /** The page of a member's own offer. */
    String path(UUID founding, UUID member) {
        return "/t/" + token(founding, member);
    }

    /** The key that a member holds to the own offer: it follows from ours, so it is kept nowhere. */
    String token(UUID founding, UUID member) {
        return links.token("transfer", founding + "/" + member);
    }

    static String hash(String token) {
        return HexFormat.of().formatHex(PersonalLinks.hash(token));
    }

    /**
     * The offers of a founding, those that wait for an answer first.
     *
     * @param text name, number or last digits of the phone of whom somebody looks for; empty for everybody
     */
    Page<TransferRow> list(Scope scope, UUID founding, Set<State> states, String text, Slice slice) {
        var meant = text.isEmpty() ? null : members.list(scope, store.listMembers(scope, founding), text);
        return Page.of(
                store.list(scope, founding, states, meant, slice.position(TransferRow.Place::of), slice.fetch()),
                slice,
                TransferRow::place);
    }

    TransferCount count(Scope scope, UUID founding) {
        return store.count(scope, founding);
    }

    /** One offer of a founding, or 404. */
    TransferRow get(Scope scope, UUID founding, UUID id) {
        return store.find(scope, founding, id).orElseThrow(NotFound::new);
    }

    /**
     * Asks those again who did not answer in time and are still members of the same employers, who joined individually.
     *
     * @return how many are asked now; whoever is asked already is not asked twice
     * @throws Refused when the union is no more
     */
    int offerAgain(Staff by, UUID founding) {
        return offerAgain(by, founding, EnumSet.of(State.EXPIRED), null);
    }

    /**
     * Asks one member again who did not answer in time, or stayed and thought better of it.
     *
     * @throws Refused when the member is asked already or has moved on, or the union is no more
     */
    void offerAgain(Staff by, UUID founding, UUID offerId) {
        var member = get(by.scope(), founding, offerId).memberId();
        if (offerAgain(by, founding, State.UNMOVED, member) == 0) {
            throw new Refused("founding.transfer.not-again");
        }
    }

    private int offerAgain(Staff by, UUID id, Set<State> states, @Nullable UUID only) {
        return scopes.in(by.scope(), () -> {
            var dossier = dossiers.hold(by.scope(), id);
            var founding = dossier.founding();
            if (founding.dissolved()) {
                throw new Refused("founding.transfer.withdrawn");
            }
            var asked = individuals(
                            by,
                            dossier.present().stream()
                                    .filter(employer -> !employer.ownUnion())
                                    .map(FoundingEmployer::employerId)
                                    .toList())
                    .stream()
                    .filter(member -> only == null || member.id().equals(only))
                    .toList();
            var until = until(dossiers.today());
            var offered = store.offerAgain(
                    by.scope(),
                    id,
                    states,
                    asked.stream().map(MemberContact::id).toList(),
                    asked.stream()
                            .filter(this::reachable)
                            .map(MemberContact::id)
                            .toList(),
                    until,
                    dossiers.today(),
                    clock.instant());
            tell(by, founding, asked, offered, until);
            return offered.size();
        });
    }

    /** Withdraws the offers of a union that is no more, except those that were accepted. */
    void withdraw(Scope scope, UUID founding) {
        store.withdraw(scope, founding);
    }

    /** What the holder of a link is asked. */
    Optional<TransferRow> find(String token) {
        return store.findHeld(new Scope.Receipt(hash(token)));
    }

    /** Whom the holder of a link asks. */
    Optional<TransferPage.Contact> findContact(String token) {
        return store.findContact(new Scope.Receipt(hash(token)));
    }

    /**
     * Takes the answer of the holder of a link. Whoever has answered can say yes later, and no until the yes was heard; a
     * link that opens nothing, or whose offer was withdrawn or has ended, changes nothing.
     *
     * @param yes to move to the union of the employer
     */
    void answer(String token, boolean yes) {
        var scope = new Scope.Receipt(hash(token));
        scopes.run(
                scope,
                () -> store.findHeld(scope)
                        .filter(offer ->
                                store.answer(scope, offer.id(), yes, "LINK", "", "", dossiers.today(), clock.instant())
                                        && yes)
                        .ifPresent(this::publish));
    }

    /**
     * Notes what a member said to an organiser.
     *
     * @param note how it was said, for example 11月27日当面同意
     * @throws Refused when the member has answered already, the offer has ended, or the union is no more
     */
    void note(Staff by, UUID founding, UUID offerId, boolean yes, String note) {
        scopes.run(by.scope(), () -> {
            var offer = get(by.scope(), founding, offerId);
            if (!store.answer(
                    by.scope(), offerId, yes, "ORGANISER", note, by.name(), dossiers.today(), clock.instant())) {
                throw new Refused(
                        offer.state() == State.WITHDRAWN
                                ? "founding.transfer.withdrawn"
                                : offer.over(dossiers.today())
                                        ? "founding.transfer.over"
                                        : "founding.transfer.answered");
            }
            if (yes) {
                publish(offer);
            }
        });
    }

    private void publish(TransferRow offer) {
        events.publishEvent(
                new TransferAccepted(offer.orgCode(), offer.processId(), offer.memberId(), offer.unionCode()));
    }

    /** Moves a member who said yes: the holder of a link may not touch the membership itself. */
    @ApplicationModuleListener
    void move(TransferAccepted accepted) {
        members.transfer(ANYWHERE, accepted.memberId(), accepted.unionCode());
    }
}
