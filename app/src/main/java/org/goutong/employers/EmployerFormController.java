package org.goutong.employers;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goutong.audit.Histories;
import org.goutong.audit.Overwritten;
import org.goutong.audit.Reconciled;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.places.PlaceSearch;
import org.goutong.places.Places;
import org.goutong.web.ChangedMeanwhile;
import org.goutong.web.Flash;
import org.goutong.web.InvalidForm;
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

/** The form in which somebody registers an employer, or changes what is known of it. */
@Controller
class EmployerFormController {

    private static final int MOST_PLACES = 500;

    private final Employers employers;
    private final EmployerStore store;
    private final LookUp lookUp;
    private final Heads heads;
    private final Histories histories;
    private final Mentions mentions;
    private final MentionStore mentionStore;
    private final Places places;
    private final Organisations organisations;
    private final Clock clock;

    EmployerFormController(
            Employers employers,
            EmployerStore store,
            LookUp lookUp,
            Heads heads,
            Histories histories,
            Mentions mentions,
            MentionStore mentionStore,
            Places places,
            Organisations organisations,
            Clock clock) {
        this.employers = employers;
        this.store = store;
        this.lookUp = lookUp;
        this.heads = heads;
        this.histories = histories;
        this.mentions = mentions;
        this.mentionStore = mentionStore;
        this.places = places;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping("/employers/new")
    @Needs(Right.SETTLE)
    View blank(
            Staff staff,
            @RequestParam(required = false) @Nullable UUID mention,
            @RequestParam(defaultValue = "") String name) {
        var waiting = mention == null ? null : waiting(staff, mention);
        var spelling = Spelling.of(waiting == null ? Typed.line(name) : waiting.typed());
        var form = EmployerForm.blank(
                spelling.creditCode().isEmpty() ? spelling.typed() : "",
                spelling.creditCode(),
                waiting == null ? staff.orgCode() : waiting.orgCode(),
                waiting == null ? "" : waiting.id().toString(),
                staff.orgCode());
        var meant = form.name().isEmpty() ? List.<Known>of() : lookUp.findMeant(staff, form.name());
        return page(staff, null, form, Problems.none(), MeantHead.none(), meant, List.of());
    }

    private Mention waiting(Staff staff, UUID mention) {
        return mentionStore.find(staff.scope(), mention).orElseThrow(NotFound::new);
    }

    @PostMapping("/employers")
    @Needs(Right.SETTLE)
    Object register(Staff staff, EmployerForm typed, HttpServletResponse response) {
        var head = heads.find(staff, typed.head(), typed.headId(), null);
        var form = typed.under(head.id());
        var problems = form.check(new UnitNames(organisations, staff).own(staff), places(staff, null), today());
        checkHead(head, form, problems);
        var meant = lookUp.findMeant(staff, form.name());
        if (!meant.isEmpty() && !"true".equals(form.another())) {
            problems.add("name", "employers.name.same", meant.size());
        }
        if (!problems.any()) {
            try {
                var id = form.mention().isEmpty()
                        ? employers.register(staff, form.employer())
                        : mentions.settleWithNew(staff, id(form.mention()), form.employer(), form.level());
                Flash.say("employers.registered", form.name());
                return Redirect.to("/employers/{id}", id);
            } catch (InvalidForm invalid) {
                problems.add(invalid);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(staff, null, form, problems, head, meant, List.of());
    }

    private static void checkHead(MeantHead head, EmployerForm form, Problems problems) {
        if (head.problem() != null) {
            problems.add("head", head.problem(), form.head());
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException unreadable) {
            throw new NotFound();
        }
    }

    @GetMapping("/employers/{id}/edit")
    @Needs(Right.SETTLE)
    View edit(Staff staff, @PathVariable UUID id) {
        var employer = own(staff, id);
        var form = EmployerForm.of(employer, heads.nameOf(staff.scope(), employer));
        return page(staff, id, form, Problems.none(), MeantHead.none(), List.of(), List.of());
    }

    private Employer own(Staff staff, UUID id) {
        var employer = employers.get(staff.scope(), id);
        if (!employer.id().equals(id) || !staff.covers(employer.orgCode())) {
            throw new NotFound();
        }
        return employer;
    }

    @PostMapping("/employers/{id}")
    @Needs(Right.SETTLE)
    Object change(Staff staff, @PathVariable UUID id, EmployerForm typed, HttpServletResponse response) {
        var before = own(staff, id);
        var settled = typed.take().isEmpty() ? typed : takenOver(staff, typed, before);
        var head = heads.find(staff, settled.head(), settled.headId(), before);
        var form = settled.under(head.id());
        var places = places(staff, before.placeId());
        var problems = form.check(new UnitNames(organisations, staff).own(staff), places, today());
        checkHead(head, form, problems);
        form.checkRename(before, problems);
        form.checkMove(before, problems);
        if (!problems.any()) {
            try {
                employers.edit(staff, id, form.state().version(), form.employer(), form.dates(), form.why());
                Flash.say("employers.changed", form.name());
                return Redirect.to("/employers/{id}", id);
            } catch (InvalidForm invalid) {
                problems.add(invalid);
            } catch (ChangedMeanwhile changed) {
                return putTogether(staff, id, form, head, response);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(staff, id, form, problems, head, List.of(), List.of());
    }

    /** The form with theirs wherever both have changed it; a head that was typed is known by who it means. */
    private EmployerForm takenOver(Staff staff, EmployerForm typed, Employer now) {
        var form =
                typed.under(heads.find(staff, typed.head(), typed.headId(), now).id());
        return headed(staff, form, form.state().takeOver(form.facts()), form.seen(), now);
    }

    /** What somebody else changed meanwhile and this form did not touch stays; what both changed is asked for. */
    private Object putTogether(Staff staff, UUID id, EmployerForm form, MeantHead head, HttpServletResponse response) {
        var employer = own(staff, id);
        var now = EmployerForm.of(employer, "");
        var both = Reconciled.of(form.state(), form.facts(), employer.version(), now.facts());
        var together = headed(staff, form, both.facts(), both.seen().text(), employer);
        if (both.agreed()) {
            return change(staff, id, together, response);
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return page(
                staff,
                id,
                together,
                Problems.none(),
                head,
                List.of(),
                histories.overwritten(staff, "employer", id, both));
    }

    /** A form with other facts: where the head is another one, its name is too. */
    private EmployerForm headed(Staff staff, EmployerForm form, Map<String, String> facts, String seen, Employer now) {
        var same = form.headId().equals(facts.get("head_id"));
        return form.with(facts, same ? form.head() : heads.nameOf(staff.scope(), now), seen);
    }

    private LocalDate today() {
        return Time.day(clock.instant());
    }

    /** Where an employer of the person's units can be: the first places by name. */
    private Map<String, String> places(Staff staff, @Nullable UUID chosen) {
        var choices = new LinkedHashMap<String, String>();
        if (chosen != null) {
            new FactWords(staff, new UnitNames(organisations, staff), places, store, today())
                    .findPlace(chosen)
                    .ifPresent(place -> choices.put(chosen.toString(), place.name()));
        }
        places.list(staff.scope(), PlaceSearch.first(MOST_PLACES))
                .forEach(place -> choices.put(place.id().toString(), place.name()));
        return choices;
    }

    private static Map<String, String> choices(MeantHead head, UnitNames names) {
        var choices = new LinkedHashMap<String, String>();
        head.candidates()
                .forEach(row -> choices.put(
                        row.id().toString(), Words.t("employers.head.candidate", row.name(), names.of(row.orgCode()))));
        return choices;
    }

    private EmployerFormPage page(
            Staff staff,
            @Nullable UUID id,
            EmployerForm form,
            Problems problems,
            MeantHead head,
            List<Known> meant,
            List<Overwritten> overwritten) {
        var names = new UnitNames(organisations, staff);
        var mention = form.mention().isEmpty() ? null : waiting(staff, id(form.mention()));
        return new EmployerFormPage(
                id,
                form,
                problems,
                names.own(staff),
                places(staff, Typed.id(form.placeId())),
                choices(head, names),
                mention == null ? "" : mention.typed(),
                mention == null ? Map.of() : names.levels(staff, mention.orgCode()),
                meant,
                overwritten);
    }
}
