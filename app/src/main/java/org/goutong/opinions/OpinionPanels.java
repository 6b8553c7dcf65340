package org.goutong.opinions;

import java.time.Clock;
import java.util.function.BiFunction;
import org.goutong.cases.Case;
import org.goutong.cases.Cases;
import org.goutong.orgs.CurrentStaff;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.orgs.StaffPanel;
import org.goutong.web.Panel;
import org.goutong.web.Time;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Hangs what an employer asked into its file, and what waits for an answer on the page for whoever takes its case over. */
@Configuration(proxyBeanMethods = false)
class OpinionPanels {

    private final Cases cases;
    private final QuestionStore store;
    private final CurrentStaff current;
    private final Clock clock;

    OpinionPanels(Cases cases, QuestionStore store, CurrentStaff current, Clock clock) {
        this.cases = cases;
        this.store = store;
        this.current = current;
        this.clock = clock;
    }

    @Bean
    @Order(6)
    Panel caseQuestionsPanel() {
        return ofACase("employer", (staff, kept) -> {
            var asked = store.list(staff.scope(), kept.id());
            return asked.isEmpty() && !staff.may(Right.RAISE)
                    ? null
                    : new CaseQuestions(kept, asked, staff.may(Right.RAISE), Time.day(clock.instant()));
        });
    }

    @Bean
    @Order(20)
    Panel waitingQuestionsPanel() {
        return ofACase("case-hand-over", (staff, kept) -> {
            var waiting = store.list(staff.scope(), kept.id()).stream()
                    .filter(question -> !question.answered())
                    .toList();
            return waiting.isEmpty() ? null : new WaitingQuestions(waiting, Time.day(clock.instant()));
        });
    }

    private Panel ofACase(String page, BiFunction<Staff, Case, @Nullable View> content) {
        return new StaffPanel(
                current,
                page,
                (staff, employer) -> cases.find(staff.scope(), employer)
                        .map(kept -> content.apply(staff, kept))
                        .orElse(null));
    }
}
