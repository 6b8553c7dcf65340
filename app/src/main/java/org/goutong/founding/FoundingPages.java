package org.goutong.founding;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goutong.audit.Overwritten;
import org.goutong.employers.Employers;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Problems;
import org.goutong.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Draws the page of a founding, plain or with what was typed wrong. */
@Component
class FoundingPages {

    private final Dossiers dossiers;
    private final FoundingQueries queries;
    private final AssemblyStore rolls;
    private final Transfers transfers;
    private final AfterCare afterCare;
    private final Employers employers;

    FoundingPages(
            Dossiers dossiers,
            FoundingQueries queries,
            AssemblyStore rolls,
            Transfers transfers,
            AfterCare afterCare,
            Employers employers) {
        this.dossiers = dossiers;
        this.queries = queries;
        this.rolls = rolls;
        this.transfers = transfers;
        this.afterCare = afterCare;
        this.employers = employers;
    }

    /** A day as it was typed, today when nothing was; null, with its problem, when it is none or has not come. */
    @Nullable
    LocalDate pastDay(Problems problems, String typed) {
        return pastDay(problems, "on", typed);
    }

    @Nullable
    LocalDate pastDay(Problems problems, String field, String typed) {
        var day = typed.isBlank() ? dossiers.today() : Typed.day(typed);
        if (day == null) {
            problems.add(field, "founding.day.unreadable");
            return null;
        }
        if (day.isAfter(dossiers.today())) {
            problems.add(field, "founding.day.past");
            return null;
        }
        return day;
    }

    FoundingPage draw(Staff staff, UUID id, @Nullable Integer step) {
        return draw(staff, id, step, (PersonForm) null, Map.of(), Problems.none());
    }

    FoundingPage draw(
            Staff staff,
            UUID id,
            @Nullable Integer step,
            @Nullable PersonForm person,
            Map<String, String> typed,
            Problems problems) {
        return draw(staff, id, step, null, null, null, null, List.of(), person, typed, problems);
    }

    /** The same, answered as a form that has to be mended. */
    FoundingPage again(
            Staff staff,
            UUID id,
            int step,
            Map<String, String> typed,
            Problems problems,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return draw(staff, id, step, null, typed, problems);
    }

    /** With facts or a plan that have to be mended, or that two people have changed at once. */
    FoundingPage draw(
            Staff staff,
            UUID id,
            @Nullable Integer step,
            @Nullable FactsForm facts,
            @Nullable PlanForm plan,
            List<Overwritten> overwritten,
            Problems problems) {
        return draw(staff, id, step, facts, plan, null, null, overwritten, null, Map.of(), problems);
    }

    /** With the meeting or objections that have to be mended, or that two people have changed at once. */
    FoundingPage draw(
            Staff staff,
            UUID id,
            @Nullable Integer step,
            @Nullable ScheduleForm schedule,
            @Nullable ObjectionsForm objections,
            List<Overwritten> overwritten,
            Problems problems) {
        return draw(staff, id, step, null, null, schedule, objections, overwritten, null, Map.of(), problems);
    }

    private FoundingPage draw(
            Staff staff,
            UUID id,
            @Nullable Integer step,
            @Nullable FactsForm facts,
            @Nullable PlanForm plan,
            @Nullable ScheduleForm schedule,
            @Nullable ObjectionsForm objections,
            List<Overwritten> overwritten,
            @Nullable PersonForm person,
            Map<String, String> typed,
            Problems problems) {
        var dossier = dossiers.get(staff.scope(), id);
        var founding = dossier.founding();
        var checklist = Checklist.of(dossier, dossiers.today());
        var steps = FoundingStep.values();
        var asked = step != null && step >= 1 && step <= steps.length
                ? steps[step - 1]
                : checklist.next().map(Checklist.Item::step).orElse(FoundingStep.FILING);
        // The first step may be done meanwhile; the third has the form of the facts as well.
        var shown = facts != null && checklist.item(asked).over() ? FoundingStep.RECRUITMENT : asked;
        var waiting = dossier.requests().stream()
                .filter(request -> request.state() == Request.State.SENT)
                .findFirst();
        return new FoundingPage(
                dossier,
                checklist,
                shown,
                facts == null ? FactsForm.of(founding) : facts,
                plan == null ? PlanForm.of(founding) : plan,
                schedule == null ? ScheduleForm.of(founding) : schedule,
                objections == null ? ObjectionsForm.of(founding, shown == FoundingStep.NOMINATION) : objections,
                person == null ? PersonForm.empty() : person,
                typed,
                problems,
                overwritten,
                staff.may(Right.RAISE)
                                && !founding.dissolved()
                                && !founding.ended()
                                && (shown == FoundingStep.NOMINATION || shown == FoundingStep.MEETING)
                                && !checklist.item(shown).over()
                        ? rolls.listNames(staff.scope(), id, FoundingPage.MOST_NAMES + 1)
                        : List.of(),
                afterCare.list(staff.scope(), id),
                founding.founded() ? null : duty(staff, dossier),
                queries.listTakenBack(staff.scope(), id),
                staff.may(Right.RAISE),
                staff.may(Right.RAISE) && Requests.mayAnswer(staff, founding),
                waiting.map(request -> request.sentBy().equals(staff.id())).orElse(false),
                founding.founded() ? transfers.count(staff.scope(), id) : null,
                transfers.texted(),
                dossiers.today());
    }

    private @Nullable Deadline duty(Staff staff, Dossier dossier) {
        return dossier.leadingEmployer()
                .map(leading -> employers.get(staff.scope(), leading.employerId()))
                .filter(leading -> !leading.hasUnion(dossiers.today()))
                .map(leading -> Deadline.ofDuty(leading.orgCode(), leading.registeredOn()))
                .orElse(null);
    }
}
