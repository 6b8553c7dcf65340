package org.goutong.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.goutong.cases.CaseFilter.Due;
import org.goutong.cases.CaseFilter.Whose;
import org.goutong.orgs.Colleagues;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Page;
import org.goutong.web.Slice;
import org.goutong.web.Time;
import org.goutong.web.Typed;
import org.goutong.web.View;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All cases of a unit, as a board and as a table. */
@Controller
class CaseBoardController {

    private static final int MOST_OWNERS = 200;

    private final CaseQueries queries;
    private final UnitRules rules;
    private final HandOverStore inHand;
    private final Colleagues colleagues;
    private final Clock clock;

    CaseBoardController(
            CaseQueries queries, UnitRules rules, HandOverStore inHand, Colleagues colleagues, Clock clock) {
        this.queries = queries;
        this.rules = rules;
        this.inHand = inHand;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @GetMapping("/cases")
    @Needs(Right.READ)
    View board(Staff staff, Wanted wanted) {
        var filter = wanted.filter(staff);
        var today = Time.day(clock.instant());
        var shown = queries.showBoard(staff.scope(), filter, today, CaseBoardPage.MOST_IN_A_LANE);
        return new CaseBoardPage(
                shown.cards(),
                filter,
                shown.figures(),
                shown.common(),
                queries.count(staff.scope(), filter.ended(Case.State.SHELVED), today)
                        .shownInAll(),
                staff.unionName(),
                owners(staff),
                rules.pool(staff.scope(), staff.orgCode(), today),
                today,
                staff.may(Right.RAISE));
    }

    @GetMapping("/cases/list")
    @Needs(Right.READ)
    View list(Staff staff, Wanted wanted, @RequestParam(required = false) @Nullable String cursor) {
        var filter = wanted.filter(staff);
        var today = Time.day(clock.instant());
        var slice = Slice.of(null, cursor);
        var after = Position.of(slice);
        var shown = queries.showList(staff.scope(), filter, today, after.dueOn(), after.id(), slice.fetch());
        var page = Page.of(shown.cards(), slice, row -> row.day(filter.due()) + "|" + row.id());
        return new CaseListPage(
                page.items(),
                filter,
                shown.figures(),
                shown.common(),
                staff.unionName(),
                owners(staff),
                rules.pool(staff.scope(), staff.orgCode(), today),
                today,
                page.next(),
                slice.after() == null,
                staff.may(Right.RAISE));
    }

    /**
     * Also whoever has left and still owns cases: they are the ones to be looked for. In a township so is whoever owns cases
     * from elsewhere; for a district or a city all cases would have to be read for it.
     */
    private Map<String, String> owners(Staff staff) {
        var owners = new LinkedHashMap<String, String>();
        colleagues
                .listOrganisers(staff.scope(), staff.orgCode())
                .forEach(one -> owners.put(one.id().toString(), one.name()));
        if (CaseTally.tallied(staff.orgCode())) {
            inHand.listOwning(staff.scope(), colleagues.listFormer(staff.scope(), staff.orgCode()))
                    .forEach(one ->
                            owners.putIfAbsent(one.id().toString(), Words.t("cases.owner.elsewhere", one.name())));
        } else {
            inHand.listOwners(staff.scope(), staff.orgCode(), MOST_OWNERS)
                    .forEach(one ->
                            owners.putIfAbsent(one.id().toString(), Words.t("cases.owner.elsewhere", one.name())));
        }
        return owners;
    }

    /** A filter as the address has it; what cannot be read filters nothing. An owner chooses whose cases are shown. */
    record Wanted(
            @Nullable String whose,
            @Nullable String due,
            @Nullable String owner,
            @Nullable String channel,
            @Nullable String stage,
            @Nullable String state,
            @Nullable String q) {

        CaseFilter filter(Staff staff) {
            var of = Typed.id(owner);
            return new CaseFilter(
                    staff.orgCode(),
                    staff.id(),
                    of != null ? Whose.UNIT : Objects.requireNonNullElse(Typed.oneOf(Whose.class, whose), Whose.UNIT),
                    Objects.requireNonNullElse(Typed.oneOf(Due.class, due), Due.ANY),
                    of,
                    Typed.oneOf(Case.Channel.class, channel),
                    Typed.oneOf(Stage.class, stage),
                    Objects.requireNonNullElse(Typed.oneOf(Case.State.class, state), Case.State.OPEN),
                    Typed.line(q));
        }
    }

    /** Where a page of the list ended. */
    record Position(@Nullable LocalDate dueOn, @Nullable UUID id) {

        static Position of(Slice slice) {
            return slice.position(Position::read) instanceof Position position ? position : new Position(null, null);
        }

        private static Position read(String after) {
            var parts = after.split("\\|");
            return new Position(parts[0].equals("null") ? null : LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
        }
    }
}
