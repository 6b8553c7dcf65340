package org.goutong.founding;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.goutong.employers.Employers;
import org.goutong.matching.SocialCreditCode;
import org.goutong.orgs.Organisation.Kind;
import org.goutong.orgs.PrimaryUnions;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.Problems;
import org.goutong.web.Refused;
import org.goutong.web.Time;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows an approval: the union in the tree, its register number, its members, its first weeks, its end. */
@Component
class Unions {

    /** Code of a primary union as a legal person. */
    private static final String UNION_CODE = "81";

    private final Scopes scopes;
    private final FoundingStore store;
    private final MemberEmployerStore members;
    private final TermStore terms;
    private final Dossiers dossiers;
    private final FoundingCases cases;
    private final Transfers transfers;
    private final PrimaryUnions unions;
    private final Employers employers;
    private final AfterCare afterCare;
    private final ApplicationEventPublisher events;

    Unions(
            Scopes scopes,
            FoundingStore store,
            MemberEmployerStore members,
            TermStore terms,
            Dossiers dossiers,
            FoundingCases cases,
            Transfers transfers,
            PrimaryUnions unions,
            Employers employers,
            AfterCare afterCare,
            ApplicationEventPublisher events) {
        this.scopes = scopes;
        this.store = store;
        this.members = members;
        this.terms = terms;
        this.dossiers = dossiers;
        this.cases = cases;
        this.transfers = transfers;
        this.unions = unions;
        this.employers = employers;
        this.afterCare = afterCare;
        this.events = events;
    }

    /** Founds the union of an approved result: in the tree, at its employers, for its members; all or nothing. */
    void found(Staff by, Dossier dossier, LocalDate on) {
        var founding = dossier.founding();
        var term = new Term(
                Objects.requireNonNull(founding.electedOn(), "no election"),
                Objects.requireNonNull(founding.termYears(), "no term"));
        var leading = dossier.leadingEmployer().orElseThrow();
        var code = unions.enter(
                by,
                founding.superiorCode(),
                founding.form() == UnionForm.FEDERATION ? Kind.FEDERATION : Kind.PRIMARY_UNION,
                founding.form().severalEmployers() ? founding.unionName() : leading.name(),
                founding.unionName());
        if (!store.found(by.scope(), founding.id(), code, on, term.endsOn())) {
            throw new Refused("founding.union.founded-already", founding.unionName());
        }
        var present = dossier.present();
        present.stream()
                .filter(employer -> !employer.ownUnion())
                .forEach(employer -> employers.noteUnion(by, employer.employerId(), on));
        transfers.offer(
                by,
                founding,
                code,
                present.stream()
                        .filter(employer -> !employer.ownUnion())
                        .map(FoundingEmployer::employerId)
                        .toList());
        afterCare.plan(by, founding, on);
        afterCare.approved(by, founding.id(), present);
        events.publishEvent(new UnionFounded(founding.orgCode(), founding.id(), code, founding.unionName(), by.name()));
    }

    /**
     * Notes the registration as a legal person, and ends that step and its task.
     *
     * @param code the unified social credit code of the union, beginning with 81
     * @throws org.goutong.web.InvalidForm when it is none of a union
     */
    void register(Staff by, UUID id, String code, LocalDate on) {
        var problems = Problems.none();
        var proper = switch (SocialCreditCode.parse(code)) {
            case SocialCreditCode.Valid valid -> valid.code().value();
            case SocialCreditCode.Invalid invalid -> {
                problems.add("registration", "founding.registration.code");
                yield "";
            }
        };
        if (!problems.any() && !proper.startsWith(UNION_CODE)) {
            problems.add("registration", "founding.registration.not-a-union");
        }
        problems.refuse();
        scopes.run(by.scope(), () -> {
            var dossier = dossiers.hold(by.scope(), id);
            dossiers.requireNow(dossier, FoundingStep.REGISTRATION);
            DateOrder.refuse(new DateOrder(dossier, dossiers.today())
                    .objection(FoundingStep.REGISTRATION, FoundingStep.REGISTRATION.word(), on));
            store.register(by.scope(), id, proper, on);
            store.finish(by, dossier.founding(), FoundingStep.REGISTRATION, on);
            afterCare.registered(by, id);
            events.publishEvent(new FoundingStepDone(
                    dossier.founding().orgCode(), id, FoundingStep.REGISTRATION.name(), by.name()));
        });
    }

    /** Takes the registration back that was noted wrong: its task is open again. */
    void unregister(Staff by, Founding founding) {
        store.unregister(by.scope(), founding.id());
        afterCare.unregistered(by, founding, Objects.requireNonNull(founding.foundedOn()));
    }

    /**
     * Ends a union, with its date and reason: it is closed in the tree and its employers have none any more; their cases
     * are open again, and nobody need look after it any more. Its members stay members, nobody is
     * asked any more to move to it, and unions that had joined it stay.
     *
     * @throws Refused when it was not founded, or has ended already
     * @throws org.goutong.web.InvalidForm when the day is before the union was approved, or before it admitted an employer or
     *     was admitted to a federation itself
     */
    void dissolve(Staff by, UUID id, LocalDate on, String because) {
        scopes.run(by.scope(), () -> {
            var dossier = dossiers.hold(by.scope(), id);
            var founding = dossier.founding();
            requireLater(by.scope(), founding, on);
            var term = terms.find(by.scope(), id);
            if (!store.dissolve(by.scope(), id, on, because)) {
                throw new Refused("founding.union.not-living", founding.unionName());
            }
            var code = Objects.requireNonNull(founding.unionCode());
            unions.close(by, code);
            dossier.present().stream()
                    .filter(employer -> !employer.ownUnion())
                    .forEach(employer -> employers.endUnion(by, employer.employerId(), on));
            cases.reopen(by, dossier, on, because);
            members.release(by.scope(), id, on);
            transfers.withdraw(by.scope(), id);
            afterCare.dissolved(by, id, term.map(Terms::taskKeys).orElse(List.of()));
            events.publishEvent(new UnionDissolved(founding.orgCode(), id, code, because, by.name()));
        });
    }

    /** A union ends after it began, and nobody is admitted to one that is no more. */
    private void requireLater(Scope scope, Founding founding, LocalDate on) {
        var foundedOn = founding.foundedOn();
        var problems = Problems.none();
        if (foundedOn != null && on.isBefore(foundedOn)) {
            problems.add("ended", "founding.dissolution.before-founded", Time.date(foundedOn, dossiers.today()));
        }
        problems.refuse();
        members.findLastAdmission(scope, founding.id())
                .filter(last -> on.isBefore(last.onDay()))
                .ifPresent(last -> problems.add(
                        "ended",
                        "founding.dissolution.before-admission",
                        last.employer(),
                        Time.date(last.onDay(), dossiers.today())));
        problems.refuse();
    }
}
