package org.goutong.founding;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goutong.audit.Overwritten;
import org.goutong.audit.RowForm;
import org.goutong.founding.Checklist.Item;
import org.goutong.founding.Request.Kind;
import org.goutong.law.LegalParameters.Parameter;
import org.goutong.tasks.RaisedTask;
import org.goutong.web.Problems;
import org.goutong.web.Time;
import org.goutong.web.View;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * One founding as a guided checklist.
 *
 * @param shown the step that is opened
 * @param typed what was typed in the smaller forms, by field
 * @param overwritten what saving one of the forms would overwrite, because somebody else has changed it meanwhile
 * @param roll names to choose from where members choose among themselves, while they do; more than {@link #MOST_NAMES} where
 *     not all are offered
 * @param afterCare what a founded union can count on in its first weeks; empty before
 * @param duty from when on the union above has to help; null where no rule says so, or nobody knows since when the employer works
 * @param takenBack what was entered as done and taken back, the latest first
 * @param mayWrite whether the reader works on foundings
 * @param mayAnswer whether the reader answers for the union above
 * @param texted whether members are asked by text message here whether they move to the union
 */
record FoundingPage(
        Dossier dossier,
        Checklist checklist,
        FoundingStep shown,
        FactsForm facts,
        PlanForm plan,
        ScheduleForm schedule,
        ObjectionsForm objections,
        PersonForm person,
        Map<String, String> typed,
        Problems problems,
        List<Overwritten> overwritten,
        List<String> roll,
        List<RaisedTask> afterCare,
        @Nullable Deadline duty,
        List<TakenBackStep> takenBack,
        boolean mayWrite,
        boolean mayAnswer,
        boolean sender,
        @Nullable TransferCount transfers,
        boolean texted,
        LocalDate today)
        implements View {

    /** So many names of the roll are offered while somebody types one; any other is typed in full. */
    static final int MOST_NAMES = 3000;

    List<String> names() {
        return roll.stream().limit(MOST_NAMES).toList();
    }

    boolean moreNames() {
        return roll.size() > MOST_NAMES;
    }

    /** What saving a form would overwrite. */
    List<Overwritten> overwritten(RowForm<?> form) {
        return form.state().disputed().isEmpty() ? List.of() : overwritten;
    }

    String path() {
        return "/foundings/" + dossier.founding().id();
    }

    Item item() {
        return checklist.item(shown);
    }

    boolean editable() {
        return mayWrite && !gone();
    }

    /** Whether it goes no further: it has ended or rests, or its union was dissolved. */
    boolean gone() {
        return dossier.founding().dissolved() || dossier.founding().ended();
    }

    /** The code under which the union was registered, at that step; empty elsewhere. */
    String registrationCode() {
        return shown == FoundingStep.REGISTRATION ? dossier.founding().registrationCode() : "";
    }

    /** Whether a request waits for this reader's answer: then they judge what was asked and change nothing of it. */
    boolean answers() {
        return mayAnswer && !sender && dossier.requests().stream().anyMatch(one -> one.state() == Request.State.SENT);
    }

    /** Whether the reader works on the founding now. */
    boolean works() {
        return editable() && !answers();
    }

    /** What was asked, to read before it is answered. */
    List<FoundingDocument> asked() {
        var kind = kind();
        return kind == null ? List.of() : FoundingDocument.askedWith(kind);
    }

    /** How the reader may end it before it is approved: whoever answers for the union above says no. */
    Map<String, String> endings() {
        var endings = answers()
                ? EnumSet.of(Ending.REFUSED)
                : works() && !dossier.founding().founded()
                        ? EnumSet.complementOf(EnumSet.of(Ending.REFUSED))
                        : EnumSet.noneOf(Ending.class);
        return choices(endings.toArray(Ending[]::new), Ending::name, Ending::word);
    }

    /** The employers that have closed down while their union was founded. */
    List<FoundingEmployer> closed() {
        return dossier.founding().founded() || dossier.founding().ended()
                ? List.of()
                : dossier.present().stream()
                        .filter(employer -> employer.closedOn() != null)
                        .toList();
    }

    String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    List<FoundingDocument> documents() {
        return FoundingDocument.of(shown).stream()
                .filter(document -> document.applies(dossier, today))
                .toList();
    }

    /** What the title says: how far it is, and how much the next step needs. */
    String finding() {
        var founding = dossier.founding();
        if (founding.endedHow() instanceof Ending how) {
            return Words.t("founding.finding.ended", founding.unionName(), how.word());
        }
        if (founding.dissolved()) {
            return Words.t("founding.finding.dissolved", founding.unionName());
        }
        return checklist
                .next()
                .map(next -> Words.t(
                        "founding.finding",
                        next.step().number(),
                        next.step().word(),
                        next.missing().size()))
                .orElseGet(() -> Words.t("founding.finding.complete", founding.unionName()));
    }

    String day(LocalDate day) {
        return Time.date(day, today);
    }

    /** The request of the opened step; null when it asks for nothing. */
    @Nullable
    Kind kind() {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.asked() == shown || kind.answered() == shown)
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Request request() {
        return kind() == null
                ? null
                : dossier.request(Objects.requireNonNull(kind())).orElse(null);
    }

    /** Whether the request of this step can be sent now. */
    boolean sendable() {
        var kind = kind();
        return kind != null
                && kind.asked() == shown
                && item().now()
                && (request() == null
                        || Objects.requireNonNull(request()).state().sendable())
                && new Needed(dossier, today).besides(kind).isEmpty();
    }

    /** Whether the union above reads who stands and for what: then neither changes. */
    boolean candidatesAsked() {
        return dossier.waits(Kind.CANDIDATES);
    }

    boolean candidatesComplete() {
        return new Needed(dossier, today).candidates().isEmpty();
    }

    @Nullable
    PublicNotice candidatesNotice() {
        return new Needed(dossier, today).candidatesNotice();
    }

    @Nullable
    PublicNotice resultNotice() {
        return new Needed(dossier, today).resultNotice();
    }

    FormRule formRule() {
        return new FormRule(Objects.requireNonNullElse(dossier.founding().members(), 0), today);
    }

    CongressRule congressRule() {
        return new CongressRule(Objects.requireNonNullElse(dossier.founding().members(), 0), today);
    }

    SizeBand seatsBand() {
        return SizeBand.ofCommittee(
                Objects.requireNonNullElse(dossier.founding().members(), 0), today);
    }

    WomenRule womenRule() {
        return dossier.womenRule(today);
    }

    /** By when a new chair is elected when the old one leaves today. */
    Deadline byElection() {
        return Deadline.ofByElection(today);
    }

    static Map<String, String> forms() {
        return choices(UnionForm.values(), UnionForm::name, UnionForm::word);
    }

    /** Offices that this founding elects. */
    Map<String, String> offices() {
        return choices(dossier.seats(today).keySet().toArray(Office[]::new), Office::name, Office::word);
    }

    Map<String, String> termYears() {
        return choices(
                Term.allowedYears(today).toArray(Integer[]::new),
                String::valueOf,
                years -> Words.t("founding.term.years", years));
    }

    private static <T> Map<String, String> choices(T[] values, Function<T, String> key, Function<T, String> word) {
        return Arrays.stream(values).collect(Collectors.toMap(key, word, (one, other) -> one, LinkedHashMap::new));
    }

    static Map<String, String> yesOrNo() {
        return choices(new String[] {"true", "false"}, key -> key, key -> Words.t("founding.dispatched." + key));
    }

    /** The rule that asks for a preparatory fund: the article of an area that sets the day of payment; null elsewhere. */
    @Nullable
    Parameter preparatoryFund() {
        return KnownFacts.fundDay(dossier.founding().orgCode(), today).orElse(null);
    }

    static Bar[] bars() {
        return Bar.values();
    }

    /** When the opened step was done and taken back before. */
    List<TakenBackStep> takenBackHere() {
        return takenBack.stream().filter(back -> back.step() == shown).toList();
    }

    /** Whether the opened step ends with the approval after which members are asked. */
    boolean asksMembers() {
        return shown == FoundingStep.RESULT_APPROVAL
                && !dossier.founding().founded()
                && !dossier.founding().ended();
    }

    /** Whether the opened step can be taken back. */
    boolean takesBack() {
        return works() && Corrections.revocable(dossier, shown);
    }

    /** Whether the reader may correct the number of a reply. */
    boolean renumberable(Request request) {
        return mayAnswer && editable() && Requests.renumberable(request, dossier);
    }

    /** Whether an approval can still be taken back. */
    boolean revocable(Request request) {
        return Requests.revocable(request, dossier.founding());
    }
}
