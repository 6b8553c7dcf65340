package org.goutong.demo;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.goutong.demo.Applicants.Applicant;
import org.goutong.demo.DemoCity.Application;
import org.goutong.demo.DemoCity.Decision;
import org.goutong.demo.DemoCity.EmployerChoice;
import org.goutong.demo.DemoCity.Outcome;
import org.jspecify.annotations.Nullable;

/** Fills in the forms of one closed stall, in the order in which people came. */
final class StallForms {

    /** What one form says about the employer; {@code typed} only where nobody knows who is meant. */
    record Answer(
            EmployerChoice choice,
            @Nullable String employerKey,
            @Nullable String typed) {}

    private static final Decision UNDECIDED = new Decision(Outcome.PENDING, null, null, null);
    private static final int CARD_PERCENT = 30;
    private static final List<String> HER_RELATIONS = List.of("母亲", "妻子", "女儿", "同事");
    private static final List<String> HIS_RELATIONS = List.of("父亲", "丈夫", "儿子", "同事");

    private final StallPlan plan;
    private final String building;
    private final Applicants applicants;
    private final TypedSpelling spelling;
    private final StallDecisions decisions;
    private final Dice dice;

    StallForms(
            StallPlan plan,
            String building,
            Applicants applicants,
            TypedSpelling spelling,
            StallDecisions decisions,
            Dice dice) {
        this.plan = plan;
        this.building = building;
        this.applicants = applicants;
        this.spelling = spelling;
        this.decisions = decisions;
        this.dice = dice;
    }

    /** One form per answer and moment, then the repeated ones, all by time of submission. */
    List<Application> fill(List<Answer> answers, List<LocalDateTime> moments, boolean withForeigner) {
        var proxyEvery = plan.proxies() == 0 ? Integer.MAX_VALUE : answers.size() / plan.proxies();
        var forms = new ArrayList<Application>();
        var typist = new Applicant("", true, "", "zh", null, null);
        for (var position = 0; position < answers.size(); position++) {
            var isProxy = position % proxyEvery == proxyEvery - 1 && position / proxyEvery < plan.proxies();
            var isForeigner = withForeigner && position == answers.size() / 3;
            var applicant = isForeigner
                    ? applicants.nextForeigner()
                    : applicants.next(moments.get(position).toLocalDate(), dice.percent(CARD_PERCENT), dice);
            // Every other proxy form comes from the telephone that has just sent its owner's own form.
            var isSamePhone = isProxy && position / proxyEvery % 2 == 0;
            var phone = isSamePhone ? forms.getLast().phone() : applicant.phone();
            var proxyFor = isProxy ? dice.pick(typist.female() ? HER_RELATIONS : HIS_RELATIONS) : null;
            forms.add(form(answers.get(position), moments.get(position), applicant, phone, proxyFor));
            typist = applicant;
        }
        var decided = decisions.decide(forms);
        decided.addAll(repeated(decided));
        decided.sort(Comparator.comparing(Application::submittedAt));
        return List.copyOf(decided);
    }

    private Application form(
            Answer answer, LocalDateTime moment, Applicant applicant, String phone, @Nullable String proxyFor) {
        return new Application(
                dice.uuid(),
                null,
                applicant.name(),
                phone,
                answer.choice(),
                typed(answer),
                answer.employerKey(),
                applicant.language(),
                proxyFor,
                null,
                applicant.idType(),
                applicant.idNumber(),
                moment,
                UNDECIDED);
    }

    private @Nullable String typed(Answer answer) {
        var key = answer.employerKey();
        return key == null ? answer.typed() : spelling.type(key, building, dice);
    }

    private List<Application> repeated(List<Application> forms) {
        var candidates = forms.stream()
                .filter(form -> form.employerKey() != null && form.proxyFor() == null)
                .filter(form ->
                        Duration.between(form.submittedAt(), plan.closes()).compareTo(Duration.ofMinutes(35)) > 0)
                .toList();
        var repeats = new ArrayList<Application>();
        for (var first : dice.shuffled(candidates).subList(0, plan.repeats())) {
            repeats.add(new Application(
                    dice.uuid(),
                    first.submissionKey(),
                    first.name(),
                    first.phone(),
                    first.choice(),
                    typed(new Answer(first.choice(), first.employerKey(), null)),
                    first.employerKey(),
                    first.language(),
                    null,
                    null,
                    null,
                    null,
                    first.submittedAt().plusSeconds(dice.between(240, 1900)),
                    new Decision(Outcome.SHARED_WITH_FIRST, null, null, null)));
        }
        return repeats;
    }
}
