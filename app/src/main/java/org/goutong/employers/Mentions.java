package org.goutong.employers;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Mentions(Scopes scopes, MentionStore store, Employers employers, ApplicationEventPublisher events, Clock clock) {
        this.scopes = scopes;
        this.store = store;
        this.employers = employers;
        this.events = events;
        this.clock = clock;
    }

    /** The entry of the work list under which a spelling waits at a unit, within the scope. */
    public Optional<UUID> findWaiting(Scope scope, String typed, String orgCode) {
        return store.findWaiting(scope, Spelling.of(typed).normal(), orgCode);
    }

    /**
     * Decides what a spelling means, wherever it waits at and below a unit, and for whoever types it there later.
     * The same decision sent twice by one person is one decision.
     *
     * @param employerId the employer meant; null when the spelling names no employer
     * @param decisionOrgCode unit for which it holds: at or above the mention's, never above the person's own
     * @throws NotFound when the mention, the employer or the unit is not within reach
     * @throws Refused with who was faster, when it has been settled already
     */
    public void settle(Staff by, UUID mentionId, @Nullable UUID employerId, String decisionOrgCode) {
        scopes.run(by.scope(), () -> {
            var mention = locked(by, mentionId, decisionOrgCode);
            if (!mention.waits()) {
                if (by.id().equals(mention.settledBy()) && Objects.equals(employerId, mention.employerId())) {
                    return;
                }
                throw settledAlready(mention);
            }
            decide(by, mention, employerId, decisionOrgCode);
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
            if (!mention.waits()) {
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
        store.settle(by.scope(), mention.normalText(), decisionOrgCode, employerId, by, now);
        store.remember(by.scope(), mention.normalText(), decisionOrgCode, employerId, by, now);
        events.publishEvent(new MentionResolved(
                decisionOrgCode,
                mention.normalText(),
                employerId,
                employer == null ? null : employer.orgCode(),
                by.name()));
    }
}
