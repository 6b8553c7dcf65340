package org.goutong.employers;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    private final Mentions mentions;
    private final MentionStore store;
    private final Employers employers;
    private final EmployerQueries queries;
    private final RegisterCopy copy;
    private final Organisations organisations;
    private final ObjectProvider<MentionImpact> impacts;
    private final Clock clock;

    MentionsController(
            Mentions mentions,
            MentionStore store,
            Employers employers,
            EmployerQueries queries,
            RegisterCopy copy,
            Organisations organisations,
            ObjectProvider<MentionImpact> impacts,
            Clock clock) {
        this.mentions = mentions;
        this.store = store;
        this.employers = employers;
        this.queries = queries;
        this.copy = copy;
        this.organisations = organisations;
        this.impacts = impacts;
        this.clock = clock;
    }

    @GetMapping("/mentions")
    @Needs(Right.READ)
    View list(Staff staff, @RequestParam(required = false) @Nullable String cursor) {
        var slice = Slice.of(null, cursor);
        var page = Page.of(
                store.listWaiting(staff.scope(), slice.afterId(), slice.fetch()),
                slice,
                mention -> mention.id().toString());
        var likely = likely(staff, page.items());
        var forms = forms(staff, page.items());
        var rows = new ArrayList<MentionRow>();
        for (int i = 0; i < page.items().size(); i++) {
            var mention = page.items().get(i);
            rows.add(new MentionRow(
                    mention,
                    forms.get(mention.id()),
                    likely.get(i).stream().limit(SHOWN).toList()));
        }
        rows.sort(Comparator.comparingInt((MentionRow row) -> row.waiting() == null ? 0 : -row.waiting()));
        var names = new UnitNames(organisations, staff);
        return new MentionsPage(
                rows,
                store.countWaiting(staff.scope()),
                names.of(staff.orgCode()),
                staff.orgCode(),
                names,
                page.next(),
                slice.after() == null,
                staff.may(Right.SETTLE));
    }

    private List<List<Likely>> likely(Staff staff, List<Mention> waiting) {
        return queries.listLikely(
                staff.scope(),
                waiting.stream()
                        .map(mention -> copy.resolve(mention.typed(), mention.hint()))
                        .toList());
    }

    /** How many forms wait for each spelling, as far as anybody counts them. */
    private Map<UUID, Integer> forms(Staff staff, List<Mention> waiting) {
        var ids = waiting.stream().map(Mention::id).toList();
        return ids.isEmpty()
                ? Map.of()
                : impacts.stream()
                        .findFirst()
                        .map(impact -> impact.waitingForms(staff.scope(), ids))
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
                mention,
                Time.moment(mention.notedAt().toInstant(), now),
                forms(staff, List.of(mention)).get(id),
                likely(staff, List.of(mention)).getFirst(),
                q.strip(),
                hits(staff, q),
                names.levels(staff, mention.orgCode()),
                mention.employerId() == null
                        ? ""
                        : employers.get(staff.scope(), mention.employerId()).name(),
                mention.settledAt() == null
                        ? ""
                        : Time.moment(mention.settledAt().toInstant(), now),
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
            @RequestParam String level,
            @RequestParam(defaultValue = "") String q,
            HttpServletResponse response) {
        if (employer == null && !none) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(staff, id, q, Problems.none().add("employer", "employers.mention.choose"));
        }
        var mention = store.find(staff.scope(), id).orElseThrow(NotFound::new);
        var waiting = Stream.ofNullable(forms(staff, List.of(mention)).get(id))
                .mapToInt(Integer::intValue)
                .sum();
        mentions.settle(staff, id, none ? null : employer, level);
        if (none || employer == null) {
            Flash.say("employers.mention.settled-as-none", mention.typed());
        } else {
            Flash.say(
                    "employers.mention.settled",
                    mention.typed(),
                    employers.get(staff.scope(), employer).name(),
                    waiting);
        }
        return Redirect.to("/mentions");
    }
}
