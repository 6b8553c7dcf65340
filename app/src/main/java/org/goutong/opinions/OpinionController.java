package org.goutong.opinions;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.goutong.cases.Case;
import org.goutong.cases.Cases;
import org.goutong.cases.Contacts;
import org.goutong.employers.Employers;
import org.goutong.orgs.Colleagues;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.tables.XlsxWriter;
import org.goutong.talks.EmployerMeetings;
import org.goutong.web.Download;
import org.goutong.web.Flash;
import org.goutong.web.Forms;
import org.goutong.web.Page;
import org.goutong.web.Problems;
import org.goutong.web.Redirect;
import org.goutong.web.Slice;
import org.goutong.web.Time;
import org.goutong.web.Typed;
import org.goutong.web.View;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What employers asked and remarked, as a list of its own; and noting what one said on a visit or at a talk. */
@Controller
class OpinionController {

    private final OpinionQueries queries;
    private final Questions questions;
    private final Cases cases;
    private final Contacts contacts;
    private final Employers employers;
    private final EmployerMeetings talks;
    private final Colleagues colleagues;
    private final Clock clock;

    OpinionController(
            OpinionQueries queries,
            Questions questions,
            Cases cases,
            Contacts contacts,
            Employers employers,
            EmployerMeetings talks,
            Colleagues colleagues,
            Clock clock) {
        this.queries = queries;
        this.questions = questions;
        this.cases = cases;
        this.contacts = contacts;
        this.employers = employers;
        this.talks = talks;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @GetMapping("/opinions")
    @Needs(Right.READ)
    View list(Staff staff, Wanted wanted, @RequestParam(required = false) @Nullable String cursor) {
        var filter = wanted.filter();
        var today = Time.day(clock.instant());
        var slice = Slice.of(null, cursor);
        var before = slice.position(OpinionQueries.Position::read);
        var page = Page.of(
                queries.list(staff.scope(), filter, today, before, slice.fetch()), slice, OpinionQueries.Position::of);
        return new OpinionsPage(
                page.items(),
                filter,
                queries.count(staff.scope(), filter, today),
                owners(staff),
                staff.unionName(),
                today,
                page.next(),
                slice.after() == null,
                staff.may(Right.RAISE));
    }

    /** The organisers of the unit and those below; then who has been one, since opinions are still theirs. */
    private Map<String, String> owners(Staff staff) {
        var owners = new LinkedHashMap<String, String>();
        colleagues
                .listOrganisers(staff.scope(), staff.orgCode())
                .forEach(one -> owners.put(one.id().toString(), one.name()));
        colleagues
                .listFormer(staff.scope(), staff.orgCode())
                .forEach(one -> owners.putIfAbsent(one.id().toString(), Words.t("cases.owner.elsewhere", one.name())));
        return owners;
    }

    @GetMapping("/opinions.xlsx")
    @Needs(Right.READ)
    void export(Staff staff, Wanted wanted, HttpServletResponse response) throws IOException {
        Download.workbook(response, Words.t("opinions.title"));
        try (var book = XlsxWriter.to(response.getOutputStream())) {
            book.sheet(
                    Words.t("opinions.title"),
                    Stream.of(
                                    "cases.contacts.employer",
                                    "cases.contacts.credit-code",
                                    "opinions.on",
                                    "opinions.who",
                                    "opinions.source",
                                    "opinions.kind",
                                    "opinions.wording",
                                    "opinions.owner",
                                    "opinions.due",
                                    "opinions.question.answer.label",
                                    "opinions.answered-on",
                                    "opinions.answered-by",
                                    "opinions.change")
                            .map(Words::t)
                            .toList());
            queries.forEach(staff.scope(), wanted.filter(), Time.day(clock.instant()), row -> write(book, row));
        }
    }

    private static void write(XlsxWriter book, OpinionRow row) {
        try {
            book.row(
                    row.employer(),
                    Objects.requireNonNullElse(row.creditCode(), ""),
                    row.askedOn().toString(),
                    row.askedBy(),
                    row.source().word(),
                    OpinionKinds.name(row.kind()),
                    row.wording(),
                    row.ownerName(),
                    Objects.toString(row.dueOn(), ""),
                    row.answer(),
                    row.answeredAt() == null
                            ? ""
                            : Time.day(row.answeredAt().toInstant()).toString(),
                    row.answeredBy(),
                    row.changeMade());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    @GetMapping("/opinions/new")
    @Needs(Right.RAISE)
    View form(Staff staff, @RequestParam UUID employer, @RequestParam(required = false) @Nullable UUID talk) {
        var today = Time.day(clock.instant());
        var kept = cases.findFor(staff, employer).orElse(null);
        var owner = kept == null || kept.ownerId() == null ? staff.id() : kept.ownerId();
        return page(
                staff,
                employer,
                talk,
                new OpinionForm(
                        UUID.randomUUID().toString(),
                        "",
                        "",
                        "",
                        "",
                        Question.Source.VISIT.name(),
                        today.toString(),
                        owner.toString(),
                        questions.usualDay().toString(),
                        ""),
                Problems.none());
    }

    private OpinionFormPage page(
            Staff staff, UUID employerId, @Nullable UUID talk, OpinionForm form, Problems problems) {
        var kept = cases.findFor(staff, employerId).orElse(null);
        var employer = employers.get(staff.scope(), employerId);
        return new OpinionFormPage(
                employerId,
                employer.name(),
                talk,
                talk == null ? "" : talks.get(staff.scope(), talk).title(),
                kept == null ? Map.of() : people(staff, kept),
                questions.owners(
                        staff,
                        kept != null
                                ? kept.orgCode()
                                : staff.covers(employer.orgCode()) ? employer.orgCode() : staff.orgCode()),
                form,
                problems);
    }

    private Map<String, String> people(Staff staff, Case kept) {
        var people = new LinkedHashMap<String, String>();
        contacts.listPeople(staff.scope(), kept.id())
                .forEach(one -> people.put(one.id().toString(), one.title()));
        return people;
    }

    @PostMapping("/opinions")
    @Needs(Right.RAISE)
    Object note(
            Staff staff,
            @RequestParam UUID employer,
            @RequestParam(required = false) @Nullable UUID talk,
            OpinionForm form,
            HttpServletResponse response) {
        cases.findFor(staff, employer);
        var problems = Problems.none();
        var on = day(form.on(), "on", problems);
        var due = day(form.due(), "due", problems);
        var owner = Typed.id(form.owner());
        if (owner == null) {
            problems.add("owner", "opinions.owner.choose");
        }
        var source = talk == null ? Typed.oneOf(Question.Source.class, form.source()) : Question.Source.TALK;
        if (source == null || talk == null && !OpinionFormPage.sources().containsKey(source.name())) {
            problems.add("source", "opinions.source.choose");
        }
        return Forms.tried(
                response,
                problems,
                () -> questions.note(
                        staff,
                        employer,
                        new NewOpinion(
                                Objects.requireNonNullElseGet(Typed.id(form.key()), UUID::randomUUID),
                                form.wording(),
                                form.kind(),
                                Typed.id(form.speaker()),
                                form.who(),
                                Objects.requireNonNull(source),
                                on,
                                talk,
                                Objects.requireNonNull(owner),
                                due,
                                form.note())),
                () -> {
                    Flash.say("opinions.noted");
                    return talk == null
                            ? Redirect.to("/employers/{id}", employer)
                            : Redirect.to("/employer-meetings/{id}", talk);
                },
                wrong -> page(staff, employer, talk, form, wrong));
    }

    /** A day that was typed; today where it cannot be read, which the problems tell. */
    private LocalDate day(String typed, String field, Problems problems) {
        var day = Typed.day(typed);
        if (day == null) {
            problems.add(field, "cases.day.unreadable");
        }
        return day == null ? Time.day(clock.instant()) : day;
    }

    /** A filter as the address has it; what cannot be read filters nothing. */
    record Wanted(
            @Nullable String kind,
            @Nullable String state,
            @Nullable String owner,
            @Nullable String q) {

        OpinionFilter filter() {
            var wanted = Typed.line(kind);
            return new OpinionFilter(
                    OpinionKinds.known(wanted) ? wanted : "",
                    Typed.oneOf(OpinionFilter.State.class, state),
                    Typed.id(owner),
                    Typed.line(q));
        }
    }
}
