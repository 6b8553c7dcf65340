package org.goutong.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goutong.demo.DemoCity.Application;
import org.goutong.demo.DemoCity.Claim;
import org.goutong.demo.DemoCity.ClaimMetric;
import org.goutong.demo.DemoCity.Count;
import org.goutong.demo.DemoCity.CountKind;
import org.goutong.demo.DemoCity.Employer;
import org.goutong.demo.DemoCity.EmployerChoice;
import org.goutong.demo.DemoCity.Place;
import org.goutong.demo.DemoCity.Qualifier;
import org.goutong.demo.DemoCity.Stall;
import org.goutong.demo.StallForms.Answer;

/** The closed stalls, that of 2016-06-07 among them. */
final class DemoStalls {

    private static final int[] LOBBY_QUARTERS = {21, 38, 57, 64, 52, 43, 31, 20};
    private static final int LOBBY_MEDIAN_SECONDS = 400;

    private final EmployerRegister register;
    private final Map<String, Place> places;
    private final Applicants applicants = new Applicants();
    private final TypedSpelling spelling;
    private final Set<String> codes = new HashSet<>();
    private final Dice codeDice = Dice.named("join codes");

    DemoStalls(EmployerRegister register, List<Place> places) {
        this.register = register;
        this.places = places.stream().collect(Collectors.toMap(Place::key, Function.identity()));
        spelling = new TypedSpelling(register);
        codes.add(DemoCity.OPEN_STALL_CODE);
        WordLists.rows("demo/planned_stalls.csv").forEach(row -> codes.add(row.getField("code")));
    }

    List<Stall> closed() {
        return StallPlan.all().stream().map(this::hold).toList();
    }

    private Stall hold(StallPlan plan) {
        var dice = Dice.named(plan.key());
        var isLobby = plan.key().equals(DemoCity.LOBBY_STALL);
        var clock = isLobby ? StallClock.of(plan.opens(), LOBBY_QUARTERS) : StallClock.of(plan, dice);
        var median = isLobby ? LOBBY_MEDIAN_SECONDS : dice.between(330, 560);
        var place = places.get(plan.placeKey());
        var decisions = new StallDecisions(plan, register, median, dice);
        var forms = new StallForms(plan, shortName(place), applicants, spelling, decisions, dice);
        var answers = dice.shuffled(isLobby ? lobbyAnswers() : answers(plan, dice));
        var withForeigner = isLobby || plan.placeKey().startsWith("wang");
        return stall(plan, place, forms.fill(answers, clock.moments(dice), withForeigner), counts(plan, clock, dice));
    }

    private static List<Answer> lobbyAnswers() {
        var answers = new ArrayList<Answer>();
        for (var employer : LobbyEmployers.all()) {
            for (var applicant = 0; applicant < employer.applicants(); applicant++) {
                answers.add(new Answer(EmployerChoice.EMPLOYER, employer.key(), null));
            }
        }
        return answers;
    }

    private List<Answer> answers(StallPlan plan, Dice dice) {
        var answers = new ArrayList<Answer>();
        for (var unknown = 0; unknown < plan.unknown(); unknown++) {
            answers.add(new Answer(
                    EmployerChoice.EMPLOYER, null, dice.pick(WordLists.lines("demo/unknown_employers.txt"))));
        }
        repeat(plan.none(), EmployerChoice.NONE, answers);
        repeat(plan.platform(), EmployerChoice.PLATFORM, answers);
        repeat(plan.undisclosed(), EmployerChoice.UNDISCLOSED, answers);
        var employers = employers(plan, dice);
        var applicantsOf = new HashMap<String, Integer>();
        for (var position = 0; answers.size() < plan.applications(); position++) {
            var employer = position < employers.size()
                    ? employers.get(position)
                    : employers.get(Math.min(dice.below(employers.size()), dice.below(employers.size())));
            if (applicantsOf.merge(employer.key(), 1, Integer::sum) <= employer.employees()) {
                answers.add(new Answer(EmployerChoice.EMPLOYER, employer.key(), null));
            }
        }
        return answers;
    }

    private static void repeat(int times, EmployerChoice choice, List<Answer> answers) {
        for (var time = 0; time < times; time++) {
            answers.add(new Answer(choice, null, null));
        }
    }

    /** Employers of the place first, then of the township, most of them without a union; some from elsewhere. */
    private List<Employer> employers(StallPlan plan, Dice dice) {
        var day = plan.opens().toLocalDate();
        var near = dice.shuffled(register.of(plan.unitCode(), day)).stream()
                .filter(employer -> employer.employees() >= 4)
                .filter(employer -> !employer.hasUnionOn(day) || dice.percent(15))
                .toList();
        var chosen = new ArrayList<Employer>();
        near.stream()
                .filter(employer -> plan.placeKey().equals(employer.placeKey()))
                .limit(plan.employers() * 2L / 3)
                .forEach(chosen::add);
        near.stream()
                .filter(employer -> !chosen.contains(employer))
                .limit(plan.employers() - plan.elsewhere() - (long) chosen.size())
                .toList()
                .forEach(chosen::add);
        dice.shuffled(register.of(neighbourOf(plan.unitCode()), day)).stream()
                .filter(employer -> employer.employees() >= 4)
                .limit(plan.elsewhere())
                .forEach(chosen::add);
        return chosen;
    }

    private static String neighbourOf(String unitCode) {
        if (unitCode.equals(LobbyEmployers.TOWNSHIP)) {
            return "110113003";
        }
        return unitCode.startsWith("110113") ? LobbyEmployers.TOWNSHIP : "110105032";
    }

    private static List<Count> counts(StallPlan plan, StallClock clock, Dice dice) {
        var counting = new StallCounts(plan, clock, dice);
        counting.consultations(plan.consultations());
        counting.spread(CountKind.MATERIAL, plan.materials());
        counting.spread(CountKind.COOLING_PACK, plan.packs());
        counting.spread(CountKind.CARD, plan.cards());
        if (plan.key().equals(DemoCity.LOBBY_STALL)) {
            for (var row : WordLists.rows("demo/lobby_counts.csv")) {
                counting.add(
                        CountKind.valueOf(row.getField("kind")),
                        Integer.parseInt(row.getField("quantity")),
                        plan.opens().with(LocalTime.parse(row.getField("at"))));
            }
        }
        return counting.byTime();
    }

    private Stall stall(StallPlan plan, Place place, List<Application> applications, List<Count> counts) {
        return new Stall(
                plan.key(),
                code(),
                plan.unitCode(),
                plan.placeKey(),
                plan.spot(),
                place.name() + "职工沟通会",
                plan.theme(),
                plan.opens(),
                plan.closes(),
                plan.organiser(),
                plan.staff(),
                applications,
                counts,
                claims(plan.key()));
    }

    private static List<Claim> claims(String stall) {
        return WordLists.rows("demo/claims.csv").stream()
                .filter(row -> row.getField("stall").equals(stall))
                .map(row -> new Claim(
                        ClaimMetric.valueOf(row.getField("metric")),
                        row.getField("text"),
                        Integer.parseInt(row.getField("value")),
                        Qualifier.valueOf(row.getField("qualifier")),
                        row.getField("source"),
                        LocalDate.parse(row.getField("stated_on"))))
                .toList();
    }

    private String code() {
        String code;
        do {
            code = String.format(Locale.ROOT, "%06d", codeDice.between(100_000, 999_999));
        } while (!codes.add(code));
        return code;
    }

    private static String shortName(Place place) {
        return place.name().startsWith("航港") ? "航港" : place.name();
    }
}
