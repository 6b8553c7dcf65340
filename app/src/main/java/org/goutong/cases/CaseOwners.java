package org.goutong.cases;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.goutong.orgs.Colleague;
import org.goutong.orgs.Colleagues;
import org.goutong.orgs.OrgCode;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.NotFound;
import org.goutong.web.Refused;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who looks after a case: claimed from the pool, put back into it, handed over. */
@Component
public class CaseOwners {

    private final Scopes scopes;
    private final CaseStore store;
    private final PoolStore pool;
    private final HandedWork work;
    private final Colleagues colleagues;
    private final Cases cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseOwners(
            Scopes scopes,
            CaseStore store,
            PoolStore pool,
            HandedWork work,
            Colleagues colleagues,
            Cases cases,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scopes = scopes;
        this.store = store;
        this.pool = pool;
        this.work = work;
        this.colleagues = colleagues;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes a case on that nobody owns.
     *
     * @throws Refused when somebody was faster, when the person has too many that are not yet won, or has just left this one
     *     alone for so long that it was put back
     */
    public void claim(Staff by, UUID id) {
        scopes.run(by.scope(), () -> {
            var today = Time.day(clock.instant());
            var rules = PoolRules.on(today);
            if (pool.countEarly(by.scope(), by.id()) >= rules.most()) {
                throw new Refused("cases.claim.too-many", rules.most());
            }
            if (pool.recycledFrom(by.scope(), id, by.id(), today.minusDays(rules.forOthers()))) {
                throw new Refused("cases.claim.for-others", rules.forOthers());
            }
            own(by, id, null, Colleague.of(by), Step.Kind.CLAIMED, "");
        });
    }

    /**
     * Puts a case back for somebody else to claim.
     *
     * @param seenOwner the owner that the person saw
     * @param note what whoever claims it should know; may be empty
     */
    public void release(Staff by, UUID id, UUID seenOwner, String note) {
        own(by, id, seenOwner, null, Step.Kind.RELEASED, note);
    }

    /**
     * Gives a case to a colleague.
     *
     * @param seenOwner the owner that the person saw, null for none
     * @param toId an organiser whose unit covers the case's
     * @param note what the successor should know; may be empty
     * @throws NotFound when the colleague's unit does not cover the case
     */
    public void handOver(Staff by, UUID id, @Nullable UUID seenOwner, UUID toId, String note) {
        own(by, id, seenOwner, colleagues.getOrganiser(by.scope(), toId), Step.Kind.HANDED_OVER, note);
    }

    private void own(
            Staff by, UUID id, @Nullable UUID seenOwner, @Nullable Colleague owner, Step.Kind kind, String note) {
        var now = clock.instant();
        var today = Time.day(now);
        scopes.run(by.scope(), () -> {
            var kept = cases.get(by.scope(), id);
            if (owner != null && !OrgCode.covers(owner.orgCode(), kept.orgCode())) {
                throw new NotFound();
            }
            var due = owner == null || !kept.stage().weekly()
                    ? null
                    : kept.contactDueOn() != null
                            ? kept.contactDueOn()
                            : today.plusDays(Cases.DAYS_FOR_A_FIRST_CONTACT);
            // Whoever takes it from the pool begins anew; a plan that its former owner missed is handed over as missed.
            var missed = kind == Step.Kind.CLAIMED
                    && kept.nextOn() != null
                    && kept.nextOn().isBefore(today);
            var planned = kept.nextOn() != null && !missed || kept.stage() == Stage.FOUNDED;
            var next = owner == null || planned ? null : today.plusDays(Cases.DAYS_FOR_A_FIRST_CONTACT);
            if (!store.own(by.scope(), id, seenOwner, owner, today, due, missed ? "" : kept.nextStep(), next)) {
                throw cases.overtaken(by.scope(), cases.get(by.scope(), id));
            }
            work.follow(by.scope(), List.of(id), seenOwner, owner);
            var name = owner == null ? "" : owner.name();
            store.step(kept, kind, null, today, owner == null ? kept.ownerName() : name, note, by, now);
            events.publishEvent(new CaseHandedOver(kept.orgCode(), id, kept.ownerName(), name, by.name()));
        });
    }
}
