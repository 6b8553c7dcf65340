package org.goutong.employers;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.goutong.audit.History;
import org.goutong.audit.HistoryRow;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.places.Places;
import org.goutong.web.Flash;
import org.goutong.web.NotFound;
import org.goutong.web.Problems;
import org.goutong.web.Redirect;
import org.goutong.web.Time;
import org.goutong.web.Typed;
import org.goutong.web.View;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages on which two records of one employer become one, and two again. */
@Controller
class MergesController {

    private static final int MOST_CHANGES = 200;
    private static final int LONGEST_REASON = 200;

    private final Employers employers;
    private final EmployerStore store;
    private final EmployerQueries queries;
    private final Merges merges;
    private final Partings partings;
    private final History history;
    private final Places places;
    private final Organisations organisations;
    private final Clock clock;

    MergesController(
            Employers employers,
            EmployerStore store,
            EmployerQueries queries,
            Merges merges,
            Partings partings,
            History history,
            Places places,
            Organisations organisations,
            Clock clock) {
        this.employers = employers;
        this.store = store;
        this.queries = queries;
        this.merges = merges;
        this.partings = partings;
        this.history = history;
        this.places = places;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping("/employers/{id}/twins")
    @Needs(Right.SETTLE)
    View twins(Staff staff, @PathVariable UUID id, @RequestParam(defaultValue = "") String q) {
        var employer = own(staff, id);
        var typed = Typed.line(q);
        var city = staff.orgCode().substring(0, 2);
        var answer = employers.resolve(staff.scope(), employer.name(), employer.address());
        return new TwinsPage(
                employer,
                typed,
                queries.listLikely(staff.scope(), List.of(answer)).getFirst().stream()
                        .filter(likely -> !likely.employer().id().equals(id))
                        .toList(),
                employers.search(staff.scope(), typed, city).stream()
                        .filter(row -> !row.id().equals(id))
                        .toList(),
                new UnitNames(organisations, staff));
    }

    private Employer own(Staff staff, UUID id) {
        var employer = store.find(staff.scope(), id).orElseThrow(NotFound::new);
        if (!staff.covers(employer.orgCode())) {
            throw new NotFound();
        }
        return employer;
    }

    @GetMapping("/employers/{id}/merge")
    @Needs(Right.SETTLE)
    View compare(Staff staff, @PathVariable UUID id, @RequestParam UUID other) {
        own(staff, id);
        return page(staff, id, other, null, "", Problems.none());
    }

    /** @param said for each fact whose value stays; null takes what is proposed */
    private MergePage page(
            Staff staff, UUID id, UUID other, @Nullable Map<String, String> said, String reason, Problems problems) {
        var merging = merges.compare(staff, id, other);
        var kept = merging.kept();
        var gone = merging.gone();
        var names = new UnitNames(organisations, staff);
        var words = new FactWords(staff, names, places, store, Time.day(clock.instant()));
        var asked = !staff.covers(gone.orgCode()) ? gone : null;
        var keptOrigins = origins(staff, kept);
        var goneOrigins = origins(staff, gone);
        return new MergePage(
                kept,
                gone,
                Fact.all().stream()
                        .filter(fact -> !(fact.of(kept) + fact.of(gone)).isEmpty())
                        .map(fact -> new MergePage.Side(
                                fact.column(),
                                FactWords.fact(fact.column()),
                                words.of(fact.column(), fact.of(kept)),
                                fact.of(kept).isEmpty() ? "" : keptOrigins.of(fact.column()),
                                words.of(fact.column(), fact.of(gone)),
                                fact.of(gone).isEmpty() ? "" : goneOrigins.of(fact.column()),
                                said == null ? taken(merging, fact) : "gone".equals(said.get("fact." + fact.column())),
                                fact != Fact.CREDIT_CODE && !fact.of(kept).equals(fact.of(gone))))
                        .toList(),
                merging.moving().stream().map(References.Count::word).toList(),
                merging.refusal() == null ? "" : Words.t(merging.refusal()),
                asked == null ? "" : names.unionOf(asked.orgCode()),
                asked,
                reason,
                problems);
    }

    private static boolean taken(Merging merging, Fact fact) {
        return Boolean.TRUE.equals(merging.taken().get(fact));
    }

    private Origins origins(Staff staff, Employer employer) {
        return new Origins(
                employer.source(),
                employer.createdAt(),
                history.list(staff.scope(), employer.id(), MOST_CHANGES),
                employers.listConfirmations(staff.scope(), List.of(employer.id())),
                Time.day(clock.instant()));
    }

    @PostMapping("/employers/{id}/merges")
    @Needs(Right.SETTLE)
    Object merge(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam UUID other,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String otherVersion,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam Map<String, String> said,
            HttpServletResponse response) {
        own(staff, id);
        var why = Typed.line(reason);
        var problems = reason(why);
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(staff, id, other, said, why, problems);
        }
        var taken = EnumSet.noneOf(Fact.class);
        Arrays.stream(Fact.values())
                .filter(fact -> "gone".equals(said.get("fact." + fact.column())))
                .forEach(taken::add);
        merges.merge(staff, id, other, Map.of(id, version, other, otherVersion), taken, why);
        Flash.say(
                "employers.merged", store.find(staff.scope(), id).orElseThrow().name());
        return Redirect.to("/employers/{id}", id);
    }

    private static Problems reason(String why) {
        var problems = Problems.none();
        problems.require("reason", why, "employers.merge.reason.missing");
        problems.limit("reason", why, LONGEST_REASON);
        return problems;
    }

    @GetMapping("/employers/{id}/partings/{merge}")
    @Needs(Right.SETTLE)
    View parting(Staff staff, @PathVariable UUID id, @PathVariable UUID merge) {
        own(staff, id);
        return partingPage(staff, merge, Set.of(), "", Problems.none());
    }

    private PartingPage partingPage(Staff staff, UUID merge, Set<String> chosen, String reason, Problems problems) {
        var parting = partings.preview(staff, merge);
        var today = Time.day(clock.instant());
        var words = new FactWords(staff, new UnitNames(organisations, staff), places, store, today);
        return new PartingPage(
                parting,
                Time.moment(parting.merge().mergedAt().toInstant(), clock.instant()),
                parting.later().stream()
                        .map(later -> new HistoryRow(
                                FactWords.fact(later.field()),
                                "",
                                words.of(later.field(), later.value()),
                                Words.t(
                                        "employers.origin",
                                        later.actor(),
                                        Time.date(Time.day(later.changedAt().toInstant()), today)),
                                ""))
                        .toList(),
                chosen,
                reason,
                problems,
                today);
    }

    @PostMapping("/employers/{id}/partings/{merge}")
    @Needs(Right.SETTLE)
    Object part(
            Staff staff,
            @PathVariable UUID id,
            @PathVariable UUID merge,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") List<UUID> chosen,
            @RequestParam(defaultValue = "") List<String> rest,
            HttpServletResponse response) {
        own(staff, id);
        var why = Typed.line(reason);
        var problems = reason(why);
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var ticked = new HashSet<>(rest);
            chosen.forEach(one -> ticked.add(one.toString()));
            return partingPage(staff, merge, ticked, why, problems);
        }
        var all = new HashSet<>(chosen);
        all.addAll(partings.listRest(staff, merge, rest));
        var gone = partings.part(staff, merge, all, why);
        Flash.say("employers.parted", gone.goneName());
        return Redirect.to("/employers/{id}", gone.goneId());
    }
}
