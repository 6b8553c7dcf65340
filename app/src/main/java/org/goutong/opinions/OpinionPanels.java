package org.goutong.opinions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.goutong.cases.Case;
import org.goutong.cases.Cases;
import org.goutong.orgs.CurrentStaff;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
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

    private abstract class OfACase implements Panel {

        private final String page;

        OfACase(String page) {
            this.page = page;
        }

        @Override
        public String page() {
            return page;
        }

        @Override
        public @Nullable View view(UUID employer) {
            var staff = current.find();
            return staff == null || !staff.may(Right.READ)
                    ? null
                    : cases.find(staff.scope(), employer)
                            .map(kept -> view(staff, kept, Time.day(clock.instant())))
                            .orElse(null);
        }

        abstract @Nullable View view(Staff staff, Case kept, LocalDate today);
    }

    @Bean
    @Order(6)
    Panel caseQuestionsPanel() {
        return new OfACase("employer") {
            @Override
            @Nullable
            View view(Staff staff, Case kept, LocalDate today) {
                var asked = store.list(staff.scope(), kept.id());
                return asked.isEmpty() && !staff.may(Right.RAISE)
                        ? null
                        : new CaseQuestions(kept, asked, staff.may(Right.RAISE), today);
            }
        };
    }

    @Bean
    @Order(20)
    Panel waitingQuestionsPanel() {
        return new OfACase("case-hand-over") {
            @Override
            @Nullable
            View view(Staff staff, Case kept, LocalDate today) {
                var waiting = store.list(staff.scope(), kept.id()).stream()
                        .filter(question -> !question.answered())
                        .toList();
                return waiting.isEmpty() ? null : new WaitingQuestions(waiting, today);
            }
        };
    }
}
