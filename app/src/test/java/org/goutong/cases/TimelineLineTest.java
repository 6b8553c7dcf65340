package org.goutong.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.goutong.cases.TimelineRow.Kind;
import org.junit.jupiter.api.Test;

class TimelineLineTest {

    private static final String MONDAY = "2026-11-16T10:00+08:00";
    private static final String TUESDAY = "2026-11-17T10:00+08:00";

    @Test
    void foldsARunOfNextStepsIntoOneLine() {
        var rows = List.of(
                row(Kind.STEP, TUESDAY, "何川"),
                row(Kind.NEXT, TUESDAY, "何川"),
                row(Kind.NEXT, MONDAY, "何川"),
                row(Kind.NEXT, MONDAY, "贾宁"),
                row(Kind.STEP, MONDAY, "何川"));

        var lines = TimelineLine.of(rows);
        assertThat(lines).extracting(TimelineLine::row).containsExactly(rows.get(0), rows.get(1), rows.get(4));
        assertThat(lines).extracting(TimelineLine::folded).containsExactly(false, true, false);
        assertThat(lines.get(1).nexts()).isEqualTo(rows.subList(1, 4));
    }

    @Test
    void leavesASingleNextStepALineOfItsOwn() {
        var rows = List.of(row(Kind.NEXT, TUESDAY, "何川"), row(Kind.STEP, MONDAY, "何川"));

        assertThat(TimelineLine.of(rows))
                .allSatisfy(line -> assertThat(line.nexts()).isEmpty());
    }

    @Test
    void tellsWhatWasSetWithAContactThere() {
        var rows = List.of(
                row(Kind.NEXT, TUESDAY, "何川"),
                row(Kind.NEXT, TUESDAY, "何川"),
                row(Kind.NEXT, TUESDAY, "何川"),
                row(Kind.CONTACT, TUESDAY, "何川"));

        var lines = TimelineLine.of(rows);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).nexts()).isEqualTo(rows.subList(0, 2));
        assertThat(lines.get(1).row()).isEqualTo(rows.get(3));
        assertThat(lines.get(1).nexts()).containsExactly(rows.get(2));
    }

    @Test
    void keepsApartWhatAnotherPersonOrAnotherDaySet() {
        var rows = List.of(
                row(Kind.NEXT, TUESDAY, "何川"),
                row(Kind.CONTACT, MONDAY, "何川"),
                row(Kind.NEXT, MONDAY, "贾宁"),
                row(Kind.CONTACT, MONDAY, "何川"));

        assertThat(TimelineLine.of(rows)).extracting(TimelineLine::row).isEqualTo(rows);
    }

    private static TimelineRow row(Kind kind, String at, String by) {
        return new TimelineRow(
                UUID.randomUUID(), kind, OffsetDateTime.parse(at), "", "", "", "", 0, by, "", "", "", "", "", "");
    }
}
