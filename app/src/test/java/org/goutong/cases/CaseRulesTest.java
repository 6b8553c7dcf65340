package org.goutong.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseRulesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            NOT_CONTACTED, CONTACTED,  false, 0, cases.move.not-reached
            NOT_CONTACTED, CONTACTED,  true,  0,
            NOT_CONTACTED, AGREED,     true,  0,
            NOT_CONTACTED, APPLIED,    true,  0, cases.move.not-agreed
            CONTACTED,     CONCERNED,  true,  0, cases.move.no-concern
            CONTACTED,     CONCERNED,  true,  1,
            CONCERNED,     CONTACTED,  true,  1,
            CONCERNED,     APPLIED,    true,  1, cases.move.not-agreed
            INTENDING,     AGREED,     true,  0,
            INTENDING,     CONTACTED,  true,  0, cases.move.not-next
            AGREED,        APPLIED,    true,  0,
            APPLIED,       AGREED,     true,  0,
            APPLIED,       PREPARING,  true,  0, cases.move.by-founding
            AGREED,        FOUNDED,    true,  0, cases.move.by-founding
            PREPARING,     APPLIED,    true,  0, cases.move.in-founding
            FOUNDED,       CONTACTED,  true,  0, cases.move.in-founding
            AGREED,        AGREED,     true,  0, cases.move.same
            """)
    void saysWhyAMoveIsRefused(Stage from, Stage to, boolean reached, int concerns, String objection) {
        assertThat(CaseRules.objection(kept(from, Case.State.OPEN), to, reached, concerns))
                .isEqualTo(objection);
    }

    @Test
    void movesNothingThatRests() {
        assertThat(CaseRules.objection(kept(Stage.CONTACTED, Case.State.SHELVED), Stage.AGREED, true, 0))
                .isEqualTo("cases.move.not-open");
    }

    @Test
    void everyStageCanBeReachedAndTheLastIsTheEnd() {
        var reached = EnumSet.of(Stage.NOT_CONTACTED);
        for (var stage : Stage.values()) {
            reached.addAll(stage.next());
        }

        assertThat(reached).containsExactly(Stage.values());
        assertThat(Stage.FOUNDED.next()).isEmpty();
    }

    private static Case kept(Stage stage, Case.State state) {
        return new Case(
                UUID.randomUUID(),
                "110113008",
                UUID.randomUUID(),
                "北京砚北国际货运代理有限公司",
                stage,
                state,
                Case.Channel.STALL,
                null,
                "",
                null,
                "",
                null,
                null,
                null,
                null,
                0,
                state == Case.State.OPEN ? "" : "REFUSED",
                null,
                OffsetDateTime.parse("2026-03-02T09:00:00+08:00"),
                "1");
    }
}
