package org.goutong.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.goutong.cases.Concern;
import org.goutong.cases.Concerns;
import org.goutong.materials.Materials;
import org.goutong.orgs.Staff;
import org.goutong.web.ReferenceTable;
import org.springframework.stereotype.Component;

/** What employers fear and want to read, by the notes of visits, and what they are answered. */
@Component
class AnswerReplay {

    private static final Map<String, List<String>> KNOWN = ReferenceTable.rows("concern_answers.csv").stream()
            .collect(groupingBy(row -> row.getField("concern"), mapping(row -> row.getField("code"), toList())));
    private static final int HOURS_TO_DELIVER = 4;

    private final Concerns concerns;
    private final Materials materials;

    AnswerReplay(Concerns concerns, Materials materials) {
        this.concerns = concerns;
        this.materials = materials;
    }

    /** A concern that somebody at an employer has. */
    record Feared(UUID caseId, UUID concern) {}

    /**
     * Answers what was said at a visit on the spot; the concern it told of, if any.
     *
     * @param today day on which the replay ends
     */
    Optional<Feared> answer(
            Staff by,
            UUID caseId,
            VisitNote said,
            String title,
            LocalDateTime at,
            LocalDate today,
            ReplayClock clock,
            Dice dice) {
        if (!said.wish().isEmpty()) {
            deliver(by, caseId, said.wish(), title, at, today, clock);
        }
        if (said.concern().isEmpty()) {
            return Optional.empty();
        }
        var day = at.toLocalDate();
        var id = concerns.raise(by, caseId, said.concern(), said.words(), title, day);
        var version = concerns.getOf(by, caseId, id).version();
        var known = dice.pick(Objects.requireNonNull(KNOWN.get(said.concern())));
        concerns.answer(by, caseId, id, version, known, "", day);
        return Optional.of(new Feared(caseId, id));
    }

    /** What they want to read is there the same day; what was asked for since yesterday still waits. */
    private void deliver(
            Staff by, UUID caseId, String wish, String title, LocalDateTime at, LocalDate today, ReplayClock clock) {
        var asked = materials.ask(by, caseId, wish, "zh", title);
        var there = at.plusHours(HOURS_TO_DELIVER);
        if (there.toLocalDate().isBefore(today.minusDays(1))) {
            clock.stand(there);
            materials.deliver(by, caseId, asked, null);
            clock.stand(at);
        }
    }

    /** Notes whether an answer convinced. */
    void settle(Staff by, Feared feared, boolean convinced) {
        concerns.settle(
                by,
                feared.caseId(),
                feared.concern(),
                concerns.getOf(by, feared.caseId(), feared.concern()).version(),
                convinced ? Concern.Outcome.SETTLED : Concern.Outcome.REMAINS);
    }
}
