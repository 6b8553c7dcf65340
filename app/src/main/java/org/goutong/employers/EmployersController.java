package org.goutong.employers;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.goutong.audit.Histories;
import org.goutong.audit.History;
import org.goutong.employers.EmployerFilter.Code;
import org.goutong.employers.EmployerFilter.Everything;
import org.goutong.employers.EmployerFilter.Name;
import org.goutong.employers.EmployerFilter.TooShort;
import org.goutong.employers.EmployerFilter.WrongCode;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.places.Place;
import org.goutong.places.Places;
import org.goutong.web.Flash;
import org.goutong.web.InvalidForm;
import org.goutong.web.NotFound;
import org.goutong.web.Page;
import org.goutong.web.Panels;
import org.goutong.web.Problems;
import org.goutong.web.Redirect;
import org.goutong.web.Slice;
import org.goutong.web.Time;
import org.goutong.web.Typed;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register, the page of each employer, and what the union that keeps it is asked. */
@Controller
class EmployersController {

    private final Employers employers;
    private final EmployerStore store;
    private final SeatStore seats;
    private final FormerNameStore formerNames;
    private final EmployerQuestions questions;
    private final Merges merges;
    private final Heads heads;
    private final History history;
    private final Histories histories;
    private final EmployerQueries queries;
    private final MentionStore mentionStore;
    private final MentionQueries mentionLists;
    private final Places places;
    private final Organisations organisations;
    private final Panels panels;
    private final Clock clock;

    EmployersController(
            Employers employers,
            EmployerStore store,
            SeatStore seats,
            FormerNameStore formerNames,
            EmployerQuestions questions,
            Merges merges,
            Heads heads,
            History history,
            Histories histories,
            EmployerQueries queries,
            MentionStore mentionStore,
            MentionQueries mentionLists,
            Places places,
            Organisations organisations,
            Panels panels,
            Clock clock) {
        this.employers = employers;
        this.store = store;
        this.seats = seats;
        this.formerNames = formerNames;
        this.questions = questions;
        this.merges = merges;
        this.heads = heads;
        this.history = history;
        this.histories = histories;
        this.queries = queries;
        this.mentionStore = mentionStore;
        this.mentionLists = mentionLists;
        this.places = places;
        this.organisations = organisations;
        this.panels = panels;
        this.clock = clock;
    }

    @GetMapping("/employers")
    @Needs(Right.READ)
    View list(
            Staff staff,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String union,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String cursor) {
        var slice = Slice.of(null, cursor);
        var after = Position.of(slice);
        var wanted = unit != null && unit.matches("[0-9]{2,20}") ? unit : staff.orgCode();
        var filter = new EmployerFilter(
                Typed.line(q), wanted, "yes".equals(union) ? Boolean.TRUE : "no".equals(union) ? false : null);
        var names = new UnitNames(organisations, staff);
        var found = find(staff, filter, after, slice);
        var page = Page.of(found.rows(), slice, row -> Position.of(row, filter));
        return new EmployersPage(
                page.items(),
                found.total(),
                found.foundBy(),
                filter,
                filter.problem(),
                filter.correction(),
                names.choices(staff),
                names,
                mentionLists.count(staff.scope(), Mention.State.WAITING),
                page.next(),
                slice.after() == null,
                staff.may(Right.SETTLE));
    }

    private EmployerQueries.Found find(Staff staff, EmployerFilter filter, Position after, Slice slice) {
        var scope = staff.scope();
        return switch (filter.search()) {
            case Everything all ->
                new EmployerQueries.Found(
                        queries.list(scope, filter, after.text(), after.id(), slice.fetch()),
                        queries.count(scope, filter));
            case Name(var term) -> queries.listContaining(scope, filter, term, after.text(), after.id(), slice.fetch());
            case Code(var prefix) -> {
                var rows = queries.listByCode(scope, filter, prefix);
                yield new EmployerQueries.Found(rows, rows.size());
            }
            case WrongCode wrong -> new EmployerQueries.Found(List.of(), 0);
            case TooShort tooShort -> new EmployerQueries.Found(List.of(), 0);
        };
    }

    /** Where a page of the register ended: at a unit or a brand, and an employer. */
    record Position(@Nullable String text, @Nullable UUID id) {

        static Position of(Slice slice) {
            return slice.position(Position::read) instanceof Position position ? position : new Position(null, null);
        }

        private static Position read(String after) {
            var bar = after.lastIndexOf('|');
            return new Position(after.substring(0, bar), UUID.fromString(after.substring(bar + 1)));
        }

        static String of(EmployerRow row, EmployerFilter filter) {
            return (filter.search() instanceof Name ? row.brand() : row.orgCode()) + "|" + row.id();
        }
    }

    @GetMapping("/employers/{id}")
    @Needs(Right.READ)
    View show(Staff staff, @PathVariable UUID id) {
        var employer = store.find(staff.scope(), id).orElseThrow(NotFound::new);
        var dissolved = merges.findOf(staff, id);
        if (dissolved.isPresent()) {
            return new MergedPage(
                    employer,
                    dissolved.get(),
                    Time.moment(dissolved.get().mergedAt().toInstant(), clock.instant()),
                    staff.may(Right.SETTLE) && staff.covers(employer.orgCode()));
        }
        var names = new UnitNames(organisations, staff);
        var words = words(staff, names);
        var origins = new Origins(
                employer.source(),
                employer.createdAt(),
                history.listStanding(staff.scope(), id),
                employers.listConfirmations(staff.scope(), List.of(id)),
                today());
        return new EmployerPage(
                employer,
                names.of(employer.orgCode()),
                names.unionOf(employer.orgCode()),
                words.findPlace(employer.placeId()).map(Place::name).orElse(""),
                heads.family(staff, employer, names),
                mentionStore.listAliases(staff.scope(), id),
                formerNames.list(staff.scope(), id),
                seats.list(staff.scope(), id).stream()
                        .map(seat -> formerSeat(seat, words, names))
                        .toList(),
                origins,
                histories.latest(staff, "employer", id),
                merges.list(staff, id).stream().map(merge -> merged(merge, id)).toList(),
                panels.on("employer-head", id),
                panels.on("employer", id),
                panels.on("employer-side", id),
                Time.day(clock.instant()),
                staff.may(Right.SETTLE) && staff.covers(employer.orgCode()),
                staff.may(Right.SETTLE) && !staff.covers(employer.orgCode()));
    }

    private EmployerPage.FormerSeat formerSeat(SeatStore.FormerSeat seat, FactWords words, UnitNames names) {
        var place = words.findPlace(seat.placeId()).map(Place::name).orElse("");
        return new EmployerPage.FormerSeat(
                names.of(seat.orgCode()),
                (place + " " + Floor.text(seat.address(), seat.floor())).strip(),
                Time.date(seat.untilOn(), today()));
    }

    private EmployerPage.Merged merged(Merge merge, UUID id) {
        var other = merge.keptId().equals(id) ? merge.goneName() : merge.keptName();
        return new EmployerPage.Merged(
                merge, other, day(merge.mergedAt()), merge.undoneAt() == null ? "" : day(merge.undoneAt()));
    }

    private String day(OffsetDateTime at) {
        return Time.date(Time.day(at.toInstant()), today());
    }

    private FactWords words(Staff staff, UnitNames names) {
        return new FactWords(staff, names, places, store, today());
    }

    @GetMapping("/employers/{id}/question")
    @Needs(Right.SETTLE)
    View question(Staff staff, @PathVariable UUID id) {
        return questionPage(staff, foreign(staff, id), "", Problems.none());
    }

    @PostMapping("/employers/{id}/question")
    @Needs(Right.SETTLE)
    Object ask(Staff staff, @PathVariable UUID id, @RequestParam String question, HttpServletResponse response) {
        var employer = foreign(staff, id);
        var asked = Typed.line(question);
        try {
            questions.ask(staff, id, asked);
        } catch (InvalidForm invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var problems = Problems.none().add(invalid);
            return questionPage(staff, employer, asked, problems);
        }
        Flash.say("employers.question.sent", new UnitNames(organisations, staff).unionOf(employer.orgCode()));
        return Redirect.to("/employers/{id}", id);
    }

    private EmployerQuestionPage questionPage(Staff staff, Employer employer, String question, Problems problems) {
        var union = new UnitNames(organisations, staff).unionOf(employer.orgCode());
        return new EmployerQuestionPage(employer, union, question, problems);
    }

    /** An employer that another unit keeps. */
    private Employer foreign(Staff staff, UUID id) {
        var employer = employers.get(staff.scope(), id);
        if (staff.covers(employer.orgCode())) {
            throw new NotFound();
        }
        return employer;
    }

    private LocalDate today() {
        return Time.day(clock.instant());
    }
}
