package org.goutong.employers;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Flash;
import org.goutong.web.NotFound;
import org.goutong.web.Page;
import org.goutong.web.Problems;
import org.goutong.web.Redirect;
import org.goutong.web.Slice;
import org.goutong.web.Time;
import org.goutong.web.Typed;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The work list of spellings, and one spelling. */
@Controller
class MentionsController {

    private static final int MOST_HITS = 20;
    private static final int SHOWN = 3;
    private static final int PAGE = 30;

    /** Below this chance an employer is not named in the list, only where somebody looks closer. */
    private static final double WORTH_SHOWING = 0.05;

    private final Mentions mentions;
    private final MentionStore store;
    private final MentionQueries lists;
    private final Employers employers;
    private final EmployerQueries queries;
    private final RegisterCopy copy;
    private final Organisations organisations;
    private final ObjectProvider<MentionImpact> impacts;
    private final Clock clock;

    MentionsController(
            Mentions mentions,
            MentionStore store,
            MentionQueries lists,
            Employers employers,
            EmployerQueries queries,
            RegisterCopy copy,
            Organisations organisations,
            ObjectProvider<MentionImpact> impacts,
            Clock clock) {
        this.mentions = mentions;
        this.store = store;
        this.lists = lists;
        this.employers = employers;
        this.queries = queries;
        this.copy = copy;
        this.organisations = organisations;
        this.impacts = impacts;
        this.clock = clock;
    }

    @GetMapping("/mentions")
    @Needs(Right.READ)
    View list(
            Staff staff,
            @RequestParam(name = "show", defaultValue = "waiting") String asked,
            @RequestParam(required = false) @Nullable String cursor) {
        var slice = new Slice(PAGE, Slice.of(null, cursor).after());
        var state = "recognised".equals(asked) ? Mention.State.RECOGNISED : Mention.State.WAITING;
        var page = Page.of(
                lists.list(staff.scope(), state, staff.orgCode(), position(slice), slice.fetch()),
                slice,
                mention -> mention.forms() + "|" + mention.id());
        return new MentionsPage(
                rows(staff, page.items(), SHOWN, WORTH_SHOWING),
                state == Mention.State.RECOGNISED,
                lists.count(staff.scope(), Mention.State.WAITING),
                lists.count(staff.scope(), Mention.State.RECOGNISED),
                new UnitNames(organisations, staff).of(staff.orgCode()),
                staff.orgCode(),
                new UnitNames(organisations, staff),
                page.next(),
                slice.after() == null,
                staff.may(Right.SETTLE));
    }

    private static MentionQueries.@Nullable Position position(Slice slice) {
        return slice.position(after -> {
            var parts = after.split("\\|", 2);
            return new MentionQueries.Position(Integer.parseInt(parts[0]), UUID.fromString(parts[1]));
        });
    }

    private List<MentionRow> rows(Staff staff, List<Mention> mentions, int shown, double from) {
        var beside = lists.listBeside(staff.scope(), staff.orgCode(), mentions).stream()
                .collect(Collectors.groupingBy(mention -> Objects.requireNonNull(mention.likelyId())));
        var all = Stream.concat(mentions.stream(), beside.values().stream().flatMap(List::stream));
        var forms = forms(staff, all.map(Mention::id).distinct().toList());
        var likely = queries.listLikely(
                staff.scope(),
                mentions.stream()
                        .map(mention -> copy.resolve(mention.typed(), mention.hint()))
                        .toList());
        var rows = new ArrayList<MentionRow>();
        for (int i = 0; i < mentions.size(); i++) {
            var mention = mentions.get(i);
            rows.add(new MentionRow(
                    mention,
                    forms.getOrDefault(mention.id(), 0),
                    likely.get(i).stream()
                            .filter(one -> one.confidence() >= from)
                            .limit(shown)
                            .toList(),
                    mention.likelyId() == null || mention.state() != Mention.State.WAITING
                            ? List.of()
                            : beside.getOrDefault(mention.likelyId(), List.of()).stream()
                                    .map(other -> new MentionRow.Beside(other, forms.getOrDefault(other.id(), 0)))
                                    .toList()));
        }
        rows.sort(Comparator.comparingInt((MentionRow row) -> -row.all()));
        return rows;
    }

    /** How many forms follow each spelling, as far as anybody counts them. */
    private Map<UUID, Integer> forms(Staff staff, List<UUID> mentions) {
        return mentions.isEmpty()
                ? Map.of()
                : impacts.stream()
                        .findFirst()
                        .map(impact -> impact.countForms(staff.scope(), mentions))
                        .orElse(Map.of());
    }

    @GetMapping("/mentions/{id}")
    @Needs(Right.READ)
    View show(Staff staff, @PathVariable UUID id, @RequestParam(defaultValue = "") String q) {
        return page(staff, id, q, Problems.none());
    }

    private MentionPage page(Staff staff, UUID id, String q, Problems problems) {
        var mention = store.find(staff.scope(), id).orElseThrow(NotFound::new);
        var names = new UnitNames(organisations, staff);
        var now = clock.instant();
        return new MentionPage(
                rows(staff, List.of(mention), MOST_HITS, 0).getFirst(),
                Time.moment(mention.notedAt().toInstant(), now),
                q.strip(),
                hits(staff, q),
                names.levels(staff, mention.orgCode()),
                mention.employerId() == null ? null : employers.get(staff.scope(), mention.employerId()),
                mention.settledAt() == null
                        ? ""
                        : Time.moment(mention.settledAt().toInstant(), now),
                mention.settledFor() == null
                        ? null
                        : store.findAlias(staff.scope(), mention.normalText(), mention.settledFor())
                                .orElse(null),
                names,
                problems,
                staff.may(Right.SETTLE));
    }

    /** The register of the whole city, searched by name or credit code. */
    private List<EmployerRow> hits(Staff staff, String q) {
        var filter = new EmployerFilter(Typed.line(q), staff.orgCode().substring(0, 2), null);
        return switch (filter.search()) {
            case EmployerFilter.Name(var term) ->
                queries.listContaining(staff.scope(), filter, term, null, null, MOST_HITS)
                        .rows();
            case EmployerFilter.Code(var prefix) ->
                queries.listByCode(staff.scope(), filter, prefix).stream()
                        .limit(MOST_HITS)
                        .toList();
            case EmployerFilter.Search other -> List.of();
        };
    }

    @PostMapping("/mentions/{id}/settlement")
    @Needs(Right.SETTLE)
    Object settle(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID employer,
            @RequestParam(defaultValue = "false") boolean none,
            @RequestParam(required = false) @Nullable List<UUID> also,
            @RequestParam String level,
            @RequestParam(defaultValue = "") String q,
            HttpServletResponse response) {
        if (employer == null && !none) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(staff, id, q, Problems.none().add("employer", "employers.mention.choose"));
        }
        var mention = store.find(staff.scope(), id).orElseThrow(NotFound::new);
        var together = Stream.concat(Stream.of(id), none || also == null ? Stream.of() : also.stream())
                .distinct()
                .limit(MentionQueries.MOST_BESIDE + 1L)
                .toList();
        var waiting = forms(staff, together).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        var decisions = mentions.settleTogether(staff, together, none ? null : employer, level);
        var undo = "/aliases/reopening?alias="
                + decisions.stream().map(UUID::toString).collect(Collectors.joining("&alias="));
        if (none || employer == null) {
            Flash.sayWithUndo(undo, "employers.mention.settled-as-none", mention.typed());
        } else {
            Flash.sayWithUndo(
                    undo,
                    "employers.mention.settled",
                    mention.typed(),
                    employers.get(staff.scope(), employer).name(),
                    waiting);
        }
        return Redirect.to(mention.recognised() ? "/mentions?show=recognised" : "/mentions");
    }

    /** Takes decisions back: their spellings wait again, and so do the forms. */
    @PostMapping("/aliases/reopening")
    @Needs(Right.SETTLE)
    ResponseEntity<Void> reopen(
            Staff staff, @RequestParam List<UUID> alias, @RequestParam(required = false) @Nullable String back) {
        mentions.reopen(staff, alias);
        Flash.say("employers.mention.reopened");
        return Redirect.back(back, "/mentions");
    }
}
