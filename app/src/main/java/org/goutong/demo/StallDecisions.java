package org.goutong.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goutong.demo.DemoCity.Application;
import org.goutong.demo.DemoCity.Decision;
import org.goutong.demo.DemoCity.Outcome;
import org.jspecify.annotations.Nullable;

/** Decides the forms of one closed stall: so many returned, so many left waiting, the others approved. */
final class StallDecisions {

    private final StallPlan plan;
    private final EmployerRegister register;
    private final int medianSeconds;
    private final Dice dice;

    /** @param medianSeconds exact median from submission to approval */
    StallDecisions(StallPlan plan, EmployerRegister register, int medianSeconds, Dice dice) {
        this.plan = plan;
        this.register = register;
        this.medianSeconds = medianSeconds;
        this.dice = dice;
    }

    List<Application> decide(List<Application> forms) {
        var fates = fates(forms);
        var delays = delays(forms.size() - plan.returned() - plan.pending());
        var decided = new ArrayList<Application>();
        for (var position = 0; position < forms.size(); position++) {
            var form = forms.get(position);
            decided.add(
                    switch (fates.getOrDefault(position, Outcome.ADMITTED)) {
                        case RETURNED -> returned(form);
                        case PENDING -> form;
                        default -> approved(form, delays.remove());
                    });
        }
        return decided;
    }

    /** The positions that are not approved: a proxy form nobody confirmed, late ones, and a few returned ones. */
    private Map<Integer, Outcome> fates(List<Application> forms) {
        var fates = new HashMap<Integer, Outcome>();
        var last = forms.size() - 1;
        while (last >= 0 && fates.isEmpty() && plan.pending() > 0) {
            if (forms.get(last).proxyFor() != null) {
                fates.put(last, Outcome.PENDING);
            }
            last--;
        }
        while (fates.size() < plan.pending()) {
            var late = forms.size() - 1 - dice.below(forms.size() / 4);
            if (forms.get(late).proxyFor() == null) {
                fates.put(late, Outcome.PENDING);
            }
        }
        while (fates.size() < plan.pending() + plan.returned()) {
            var position = dice.below(forms.size());
            if (forms.get(position).proxyFor() == null) {
                fates.putIfAbsent(position, Outcome.RETURNED);
            }
        }
        return fates;
    }

    /** Half of them shorter than the median, half longer, the middle ones exact. */
    private Deque<Integer> delays(int number) {
        var delays = new ArrayList<Integer>();
        for (var position = 0; position < number; position++) {
            var isMiddle = position == number / 2 || position == (number - 1) / 2;
            delays.add(
                    isMiddle
                            ? medianSeconds
                            : position < number / 2
                                    ? dice.between(medianSeconds / 4, medianSeconds)
                                    : medianSeconds + Math.min(dice.below(900), dice.below(900)));
        }
        return new ArrayDeque<>(dice.shuffled(delays));
    }

    private Application approved(Application form, int delay) {
        var key = form.employerKey();
        var isElsewhere = key != null && !register.get(key).townshipCode().equals(plan.unitCode());
        return with(form, isElsewhere ? Outcome.DISPATCHED : Outcome.ADMITTED, delay, null);
    }

    private Application returned(Application form) {
        var reason = dice.pick(WordLists.lines("demo/return_reasons.txt"));
        return with(form, Outcome.RETURNED, dice.between(120, 900), reason);
    }

    private Application with(Application form, Outcome outcome, int delay, @Nullable String reason) {
        return new Application(
                form.submissionKey(),
                form.repeatOf(),
                form.name(),
                form.phone(),
                form.choice(),
                form.typedEmployer(),
                form.employerKey(),
                form.language(),
                form.proxyFor(),
                form.proxyFor() == null ? null : form.submittedAt().plusSeconds(delay * 2L / 3),
                form.idType(),
                form.idNumber(),
                form.submittedAt(),
                new Decision(outcome, form.submittedAt().plusSeconds(delay), dice.pick(plan.crew()), reason));
    }
}
