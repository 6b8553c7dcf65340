package org.goutong.cases;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goutong.notices.NewNotice;
import org.goutong.notices.Notices;
import org.goutong.notices.Recipient;
import org.goutong.orgs.Colleague;
import org.goutong.orgs.Colleagues;
import org.goutong.orgs.OrgCode;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.orgs.StaffDeactivated;
import org.goutong.orgs.StaffPosted;
import org.goutong.web.NotFound;
import org.goutong.web.Time;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Gives many cases of one owner to somebody else, and tells who answers for a unit when an owner leaves it. */
@Component
class HandOvers {

    /** So many at once; the rest by another press. */
    static final int MOST = 1_000;

    private static final Scope JOB = new Scope.Job(Scope.Purpose.CONTACT_CLOCK);

    private final Scopes scopes;
    private final HandOverStore store;
    private final HandedWork work;
    private final Colleagues colleagues;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandOvers(
            Scopes scopes,
            HandOverStore store,
            HandedWork work,
            Colleagues colleagues,
            Notices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scopes = scopes;
        this.store = store;
        this.work = work;
        this.colleagues = colleagues;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The name of somebody who owns cases of the person's units, or is or was an organiser there.
     *
     * @throws NotFound when it is none of these
     */
    String getName(Staff staff, UUID owner) {
        return store.countByUnit(staff.scope(), owner).stream()
                .findFirst()
                .map(HandOverStore.InUnit::ownerName)
                .or(() -> colleagues.findOrganiser(staff.scope(), owner).map(Colleague::name))
                .or(() -> colleagues.listFormer(staff.scope(), staff.orgCode()).stream()
                        .filter(former -> former.id().equals(owner))
                        .findFirst()
                        .map(Colleague::name))
                .orElseThrow(NotFound::new);
    }

    /**
     * Gives cases of one owner to a colleague, or back to be claimed; at most {@link #MOST}. Those that have another owner by
     * now, or that the colleague's unit does not cover, stay as they are.
     *
     * @param ids only these, null for all
     * @param to null to have them claimed
     * @param why read in the history of each
     * @return how many have another owner now
     */
    int handOver(Staff by, UUID owner, @Nullable Collection<UUID> ids, @Nullable Colleague to, String why) {
        var now = clock.instant();
        var firstOn = Time.day(now).plusDays(Cases.DAYS_FOR_A_FIRST_CONTACT);
        return scopes.in(by.scope(), () -> {
            var handed = store.handOver(by, owner, ids, to, why, firstOn, now, MOST);
            var given = handed.stream().map(HandOverStore.Handed::id).toList();
            work.follow(by.scope(), given, owner, to);
            var name = to == null ? "" : to.name();
            handed.forEach(one ->
                    events.publishEvent(new CaseHandedOver(one.orgCode(), one.id(), one.ownerName(), name, by.name())));
            return handed.size();
        });
    }

    @ApplicationModuleListener
    void hear(StaffDeactivated left) {
        tellOfOrphans(left.staffId());
    }

    @ApplicationModuleListener
    void hear(StaffPosted posted) {
        tellOfOrphans(posted.staffId());
    }

    /** One notice for each unit with something to do that its owner does not work in any more. */
    void tellOfOrphans(UUID owner) {
        scopes.run(JOB, () -> {
            var posted = colleagues.findOrganiser(JOB, owner);
            notices.sendAll(
                    JOB,
                    listLeft(owner).entrySet().stream()
                            .filter(unit -> posted.filter(there -> OrgCode.covers(there.orgCode(), unit.getKey()))
                                    .isEmpty())
                            .flatMap(unit -> notice(owner, unit.getKey(), unit.getValue()).stream())
                            .toList());
        });
    }

    /** What somebody leaves in each unit, cases first. */
    private Map<String, List<GoesAlong.Left>> listLeft(UUID owner) {
        var units = store.countLeft(JOB, owner);
        return Stream.of(
                        units.stream()
                                .filter(unit -> unit.cases() > 0)
                                .map(unit -> left(
                                        unit, "cases.owner.left.cases", unit.cases(), "/hand-overs?owner=" + owner)),
                        work.listLeft(JOB, owner).stream(),
                        units.stream()
                                .filter(unit -> unit.steps() > 0)
                                .map(unit -> left(unit, "cases.owner.left.steps", unit.steps(), "/cases/heads")))
                .flatMap(Function.identity())
                .collect(Collectors.groupingBy(GoesAlong.Left::orgCode, TreeMap::new, Collectors.toList()));
    }

    private static GoesAlong.Left left(HandOverStore.Left unit, String key, int number, String path) {
        return new GoesAlong.Left(
                unit.orgCode(), unit.ownerName(), Words.in(Locale.SIMPLIFIED_CHINESE, key, number), path);
    }

    /** For example 3 家单位、1 条意见. */
    private Optional<NewNotice> notice(UUID owner, String orgCode, List<GoesAlong.Left> left) {
        var what = left.stream().map(GoesAlong.Left::what).collect(Collectors.joining("、"));
        return colleagues
                .findNearest(JOB, orgCode, owner)
                .map(lead -> new NewNotice(
                        "OWNER_LEFT",
                        new Recipient.Account(lead.id(), lead.name()),
                        orgCode,
                        "owner:" + owner + ":" + orgCode,
                        Words.in(
                                Locale.SIMPLIFIED_CHINESE,
                                "cases.owner.left",
                                left.getFirst().ownerName(),
                                what),
                        left.getFirst().path(),
                        "",
                        Time.day(clock.instant())));
    }

    /** Whoever has cases at or below the person's unit. */
    List<HandOverStore.Owner> listOwners(Staff staff, int most) {
        return store.listOwners(staff.scope(), staff.orgCode(), most);
    }
}
