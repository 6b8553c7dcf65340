package org.goutong.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goutong.opinions.NewOpinion;
import org.goutong.opinions.Question;
import org.goutong.opinions.Questions;
import org.goutong.orgs.Staff;
import org.springframework.stereotype.Component;

/** What was asked at the last visits, from {@code demo/opinions.csv}, each at another employer; it waits for an answer. */
@Component
class OpinionReplay {

    private static final int DAYS_TO_ANSWER = 3;

    private final Questions questions;

    OpinionReplay(Questions questions) {
        this.questions = questions;
    }

    void run(List<UUID> employers, Staff by, LocalDate today, ReplayClock clock) {
        var dice = Dice.named("opinions");
        int place = 0;
        for (var row : WordLists.rows("demo/opinions.csv")) {
            var on = today.minusDays(Long.parseLong(row.getField("days_ago")));
            clock.stand(on.atTime(17, 10));
            questions.note(
                    by,
                    employers.get(place++),
                    new NewOpinion(
                            dice.uuid(),
                            row.getField("wording"),
                            row.getField("kind"),
                            null,
                            row.getField("who"),
                            Question.Source.VISIT,
                            on,
                            null,
                            by.id(),
                            on.plusDays(DAYS_TO_ANSWER),
                            row.getField("note")));
        }
    }
}
