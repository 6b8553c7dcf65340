package org.goutong.employers;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.goutong.orgs.OrgCode;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.NotFound;
import org.goutong.web.Refused;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The front door to spellings that nobody could place: one decision settles the same spelling, now and later. */
@Component
public class Mentions {

    private final Scopes scopes;
    private final MentionStore store;
    private final Employers employers;
    private final EmployerQueries queries;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Mentions(
            Scopes scopes,
            MentionStore store,
            Employers employers,
            EmployerQueries queries,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scopes = scopes;
        this.store = store;
        this.employers = employers;
        this.queries = queries;
        this.events = events;
        this.clock = clock;
    }

    /** The entry of the work list under which a spelling waits at a unit, within the scope. */
    public Optional<UUID> findWaiting(Scope scope, String typed, String orgCode) {
        return store.findWaiting(scope, Spelling.of(typed).normal(), orgCode);
    }

    /**
     * Decides what a spelling means, wherever it is open at and below a unit, and for whoever types it there later; what
     * the matching of names took it for gives way. The same decision sent twice by one person is one decision.
     *
     * @param employerId the employer meant; null when the spelling names no employer
     * @param decisionOrgCode unit for which it holds: at or above the mention's, never above the person's own
     * @throws NotFound when the mention, the employer or the unit is not within reach
     * @throws Refused with who was faster, when it has been settled already
     */
    public void settle(Staff by, UUID mentionId, @Nullable UUID employerId, String decisionOrgCode) {
        settleTogether(by, List.of(mentionId), employerId, decisionOrgCode);
    }

    /**
     * Decides of several spellings that they mean one employer, or none; all or none. Otherwise like {@link #settle}.
     *
     * @return the decisions, which {@link #reopen} takes back
     */
    public List<UUID> settleTogether(
            Staff by, List<UUID> mentionIds, @Nullable UUID employerId, String decisionOrgCode) {
        return scopes.in(by.scope(), () -> {
            var decisions = new ArrayList<UUID>();
            for (var id : mentionIds.stream().sorted().toList()) {
                var mention = locked(by, id, decisionOrgCode);
                if (mention.open()) {
                    decide(by, mention, employerId, decisionOrgCode);
                } else if (!by.id().equals(mention.settledBy()) || !Objects.equals(employerId, mention.employerId())) {
                    throw settledAlready(mention);
                }
                store.findAlias(by.scope(), mention.normalText(), decisionOrgCode)
                        .map(MentionStore.Alias::id)
                        .ifPresent(decisions::add);
            }
            return decisions;
        });
    }

    /**
     * Enters an employer and decides that the spelling means it; both or none.
     *
     * @return the identifier of the employer
     * @throws Refused with who was faster, when the spelling has been settled already
     */
    public UUID settleWithNew(Staff by, UUID mentionId, NewEmployer employer, String decisionOrgCode) {
        return scopes.in(by.scope(), () -> {
            var mention = locked(by, mentionId, decisionOrgCode);
            if (!mention.open()) {
                throw settledAlready(mention);
            }
            var id = employers.register(by, employer);
            decide(by, mention, id, decisionOrgCode);
            return id;
        });
    }

    private Mention locked(Staff by, UUID mentionId, String decisionOrgCode) {
        var seen = store.find(by.scope(), mentionId).orElseThrow(NotFound::new);
        if (!by.covers(decisionOrgCode) || !OrgCode.covers(decisionOrgCode, seen.orgCode())) {
            throw new NotFound();
        }
        List<Mention> alike = store.lockAlike(by.scope(), seen.normalText(), decisionOrgCode);
        return alike.stream()
                .filter(mention -> mention.id().equals(mentionId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static Refused settledAlready(Mention mention) {
        return new Refused(
                "employers.mention.already-settled",
                mention.settledByName(),
                mention.settledAt() == null
                        ? ""
                        : Time.clock(mention.settledAt().toInstant()));
    }

    private void decide(Staff by, Mention mention, @Nullable UUID employerId, String decisionOrgCode) {
        var employer = employerId == null ? null : employers.get(by.scope(), employerId);
        var now = clock.instant();
        var meant = employer == null ? null : employer.id();
        store.settle(by.scope(), Collections.singletonMap(mention.normalText(), meant), decisionOrgCode, by, now);
        events.publishEvent(new MentionResolved(
                decisionOrgCode, mention.normalText(), meant, employer == null ? null : employer.orgCode(), by.name()));
    }

    /**
     * Remembers what a list taught: names that a person confirmed to mean employers of the register. Spellings that were
     * waiting for such a decision are settled by it. A name that is the employer's own needs no decision.
     *
     * @param employers the employer meant, by the name as the list has it
     * @param decisionOrgCode unit for which it holds, with everything below; the person's own or below it
     * @return the moment of these decisions, by which {@link #forget} tells them from later ones
     */
    public Instant remember(Staff by, Map<String, UUID> employers, String decisionOrgCode) {
        return scopes.in(by.scope(), () -> {
            if (!by.covers(decisionOrgCode)) {
                throw new NotFound();
            }
            var own = queries.listByIds(by.scope(), Set.copyOf(employers.values()));
            var decided = new TreeMap<String, UUID>();
            employers.forEach((name, id) -> {
                var text = Spelling.of(name).normal();
                var employer = own.get(id);
                if (employer != null
                        && !text.isEmpty()
                        && !text.equals(Spelling.of(employer.name()).normal())) {
                    decided.put(text, id);
                }
            });
            var now = clock.instant();
            for (var text : store.settle(by.scope(), decided, decisionOrgCode, by, now)) {
                var employer = own.get(decided.get(text));
                events.publishEvent(
                        new MentionResolved(decisionOrgCode, text, employer.id(), employer.orgCode(), by.name()));
            }
            return now;
        });
    }

    /**
     * Takes back what was remembered at a moment; what somebody has decided anew since stays.
     *
     * @param decisionOrgCode unit for which it was remembered
     */
    public void forget(Staff by, String decisionOrgCode, Instant remembered) {
        scopes.run(
                by.scope(),
                () -> reopen(
                        by,
                        store.listDecidedAt(by.scope(), decisionOrgCode, remembered).stream()
                                .map(MentionStore.Alias::id)
                                .toList()));
    }

    /**
     * Takes decisions back, wherever they held, all or none: the spellings are open again as before, and their forms with
     * them.
     *
     * @throws NotFound when one is not within reach, because a unit above the person's has decided, or nobody any more
     */
    public void reopen(Staff by, Collection<UUID> aliasIds) {
        scopes.run(by.scope(), () -> {
            for (var id : aliasIds.stream().sorted().distinct().toList()) {
                var decision = store.findAlias(by.scope(), id).orElseThrow(NotFound::new);
                store.lockAlike(by.scope(), decision.normalText(), decision.orgCode());
                if (!store.reopen(by.scope(), decision)) {
                    throw new NotFound();
                }
                events.publishEvent(new MentionReopened(
                        decision.orgCode(), decision.normalText(), decision.employerId(), by.name()));
            }
        });
    }
}
