package org.goutong.joining;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import org.goutong.employers.Employers;
import org.goutong.employers.Identification;
import org.goutong.orgs.OrgCode;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.outreach.Meeting;
import org.goutong.outreach.Meetings;
import org.goutong.outreach.Stall;
import org.goutong.web.NotFound;
import org.goutong.web.PersonalData;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The front door for workers: a form comes in once, whatever the network does. */
@Component
public class Applications {

    /** Forms that arrive this long after the end of a stall, or after it was closed, still belong to it. */
    public static final Duration GRACE = Duration.ofMinutes(30);

    private static final Identification NO_EMPLOYER = new Identification(null, null, null);

    private final Scopes scopes;
    private final Meetings meetings;
    private final Employers employers;
    private final FilingStore store;
    private final Receipts receipts;
    private final PersonalData personalData;
    private final Crowd crowd;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Applications(
            Scopes scopes,
            Meetings meetings,
            Employers employers,
            FilingStore store,
            Receipts receipts,
            PersonalData personalData,
            Crowd crowd,
            Clock clock,
            ApplicationEventPublisher events) {
        this.scopes = scopes;
        this.meetings = meetings;
        this.employers = employers;
        this.store = store;
        this.receipts = receipts;
        this.personalData = personalData;
        this.crowd = crowd;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Takes a form at the stall with a join code. The same key with the same content is one application however often it
     * comes; with other content it is {@link Filing.KeyReused} and nothing is stored. A second form of the same person is
     * taken exactly like a first: who may see that links them when they look.
     *
     * @throws org.goutong.web.InvalidForm with one problem per field that has to be mended
     * @throws NotFound when no stall has the code
     */
    public Filing file(String code, ApplicationForm form, Channel channel) {
        return file(code, FormCheck.check(form), channel);
    }

    private Filing file(String code, CheckedApplication form, Channel channel) {
        var scope = new Scope.Form(code, form.submissionKey());
        return scopes.in(scope, () -> {
            var stall = meetings.findStall(scope, code).orElseThrow(NotFound::new);
            var now = clock.instant();
            var employer = form.employerChoice() == EmployerChoice.EMPLOYER
                    ? employers.identify(scope, form.employer(), stall.orgCode(), stall.spot())
                    : NO_EMPLOYER;
            var digest = personalData.hash("content", form.content());
            var receipt = receipts.token(stall.id(), form.submissionKey());
            var number = receipts.number(stall.id(), form.submissionKey());
            var counted = !ended(stall, now);
            var added = store.add(
                    scope,
                    new NewRow(
                            stall.orgCode(),
                            stall.id(),
                            form,
                            digest,
                            Receipts.hash(receipt),
                            number,
                            now,
                            counted,
                            channel,
                            personKey(form.name(), form.phone()),
                            personalData.encrypt(form.phone()),
                            personalData.hash("phone", form.phone()),
                            personalData.hash(
                                    "phone-tail",
                                    form.phone().substring(form.phone().length() - 4)),
                            form.idNumber() == null ? null : personalData.encrypt(form.idNumber()),
                            form.idNumber() == null ? null : personalData.hash("id", form.idNumber()),
                            employer.employerId(),
                            employer.mentionId(),
                            responsible(stall, employer),
                            flags(stall, form, now)));
            if (added.isEmpty()) {
                return store.sameContent(scope, stall.id(), form.submissionKey(), digest)
                        ? new Filing.Repeated(receipt, number)
                        : new Filing.KeyReused();
            }
            events.publishEvent(
                    new ApplicationReceived(added.get(), stall.id(), stall.orgCode(), employer.employerId(), now));
            return new Filing.Received(added.get(), receipt, number);
        });
    }

    /** Whether forms no longer belong to a stall: they go to the street, and people are told that the stall has ended. */
    static boolean ended(Stall stall, Instant now) {
        return switch (stall.state()) {
            case PLANNED -> false;
            case OPEN -> now.isAfter(stall.closesAt().plus(GRACE));
            case CLOSED -> {
                var closed = stall.closedAt();
                yield closed == null || now.isAfter(closed.plus(GRACE));
            }
            case CANCELLED -> true;
        };
    }

    /** Who somebody is, as a keyed hash: the name and the phone together, because families share phones. */
    byte[] personKey(String name, String phone) {
        return personalData.hash("person", name.replaceAll("[\\s·]", "").toUpperCase(Locale.ROOT) + "/" + phone);
    }

    /** 派单: the union of the employer's township, else of the stall. */
    private static String responsible(Stall stall, Identification employer) {
        var code = employer.employerOrgCode();
        return code == null ? stall.orgCode() : OrgCode.township(code);
    }

    private String[] flags(Stall stall, CheckedApplication form, Instant now) {
        var flags = new ArrayList<String>();
        if (crowd.unusual(stall.code())) {
            flags.add(Flag.CROWD.name());
        }
        if (form.honeypot()) {
            flags.add(Flag.HONEYPOT.name());
        }
        if (ended(stall, now)) {
            flags.add(Flag.LATE.name());
        } else if (stall.state() == Meeting.State.PLANNED && now.isBefore(stall.opensAt())) {
            flags.add(Flag.EARLY.name());
        }
        return flags.toArray(String[]::new);
    }
}
