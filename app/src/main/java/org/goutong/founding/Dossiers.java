package org.goutong.founding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.goutong.cases.Contacts;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.web.ChangedMeanwhile;
import org.goutong.web.Refused;
import org.goutong.web.Time;
import org.springframework.stereotype.Component;

/** Opens the dossier of a founding, to look at it or to take its next step. */
@Component
class Dossiers {

    private final Scopes scopes;
    private final FoundingQueries queries;
    private final FoundingStore store;
    private final Organisations organisations;
    private final Contacts contacts;
    private final Clock clock;

    Dossiers(
            Scopes scopes,
            FoundingQueries queries,
            FoundingStore store,
            Organisations organisations,
            Contacts contacts,
            Clock clock) {
        this.scopes = scopes;
        this.queries = queries;
        this.store = store;
        this.organisations = organisations;
        this.contacts = contacts;
        this.clock = clock;
    }

    LocalDate today() {
        return Time.day(clock.instant());
    }

    Dossier get(Scope scope, UUID id) {
        return scopes.in(scope, () -> {
            var founding = queries.get(scope, id);
            return queries.dossier(
                    scope,
                    id,
                    organisations.get(scope, founding.superiorCode()).unionName(),
                    Principal.of(
                            founding.legalRepresentative(),
                            contacts.listPrincipals(scope, queries.listEmployers(scope, id))));
        });
    }

    /**
     * The same, held until the transaction ends, so that two people do not take one step.
     *
     * @throws Refused when it has ended or rests: then nothing of it changes
     */
    Dossier hold(Scope scope, UUID id) {
        return scopes.in(scope, () -> {
            var dossier = holdEnded(scope, id);
            var how = dossier.founding().endedHow();
            if (how != null) {
                throw new Refused("founding.ended.already", dossier.founding().endedByName(), how.word());
            }
            return dossier;
        });
    }

    /** The same, also of a founding that has ended or rests. */
    Dossier holdEnded(Scope scope, UUID id) {
        return scopes.in(scope, () -> {
            store.lock(scope, id);
            return get(scope, id);
        });
    }

    /**
     * Refuses what does not belong to the step that is next.
     *
     * @throws Refused when another step is next, or somebody has taken this one meanwhile
     */
    void requireNow(Dossier dossier, FoundingStep step) {
        var checklist = Checklist.of(dossier, today());
        var done = checklist.item(step).done();
        if (done != null) {
            throw new Refused("founding.step.done-already", done.byName(), step.word());
        }
        if (!checklist.item(step).now()) {
            throw new Refused(
                    "founding.step.not-now",
                    step.word(),
                    checklist.next().map(item -> item.step().word()).orElse(""));
        }
    }

    /**
     * Refuses a form that was made from another state of a founding than the one that is held.
     *
     * @throws ChangedMeanwhile when somebody has changed it since
     */
    static void requireSeen(Dossier held, String version) {
        if (!held.founding().version().equals(version)) {
            throw new ChangedMeanwhile("founding.changed-by-someone-else");
        }
    }

    /**
     * Refuses to change who stands, or for what, while the union above reads it.
     *
     * @throws Refused while the request about the candidates waits for its answer
     */
    static void requireUnasked(Dossier dossier) {
        if (dossier.waits(Request.Kind.CANDIDATES)) {
            throw new Refused("founding.candidates.asked", dossier.superiorName());
        }
    }

    /**
     * Refuses to change what unions above have approved already.
     *
     * @throws Refused when the step is over
     */
    void requireOpen(Dossier dossier, FoundingStep step) {
        dossier.done(step).ifPresent(done -> {
            throw new Refused("founding.step.done-already", done.byName(), step.word());
        });
    }
}
