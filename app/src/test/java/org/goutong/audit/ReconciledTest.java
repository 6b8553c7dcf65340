package org.goutong.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReconciledTest {

    private static final Seen SEEN = Seen.of("7", Map.of("name", "航港", "floor", "7 层", "employees", ""));

    @Test
    void keepsWhatOnlyOneOfTwoChanged() {
        var both = Reconciled.of(
                SEEN,
                Map.of("name", "航港大厦", "floor", "7 层", "employees", ""),
                "8",
                Map.of("name", "航港", "floor", "8 层", "employees", "40"));

        assertThat(both.agreed()).isTrue();
        assertThat(both.facts())
                .containsExactlyInAnyOrderEntriesOf(Map.of("name", "航港大厦", "floor", "8 层", "employees", "40"));
        assertThat(both.seen().version()).isEqualTo("8");
    }

    @Test
    void disputesWhatBothChangedDifferently() {
        var both = Reconciled.of(
                SEEN,
                Map.of("name", "航港大厦", "floor", "9 层", "employees", "40"),
                "8",
                Map.of("name", "航港", "floor", "8 层", "employees", "40"));

        assertThat(both.seen().disputed()).containsExactly("floor");
        assertThat(both.mine("floor")).isEqualTo("9 层");
        assertThat(both.theirs("floor")).isEqualTo("8 层");
        assertThat(Seen.read(both.seen().text()).takeOver(both.facts()))
                .containsEntry("floor", "8 层")
                .containsEntry("name", "航港大厦");
    }

    @Test
    void asksAboutEverythingDifferentWhenAFormHasSeenNothing() {
        var both = Reconciled.of(
                Seen.read("NOT_CONTACTED"),
                Map.of("name", "航港", "floor", "9 层"),
                "8",
                Map.of("name", "航港", "floor", "8 层"));

        assertThat(both.seen().disputed()).containsExactly("floor");
    }

    @Test
    void doesNotMixWhatMakesSenseOnlyTogether() {
        var seen = Seen.of("7", Map.of("step", "", "day", "2026-05-01"));
        var now = Map.of("step", "", "day", "2026-05-09");

        var both = Reconciled.of(seen, Map.of("step", "上门", "day", "2026-05-01"), "8", now, "step", "day");
        assertThat(both.seen().disputed()).containsExactlyInAnyOrder("step", "day");
        assertThat(both.facts()).containsEntry("day", "2026-05-01");
        assertThat(Reconciled.of(seen, seen.facts(), "8", now, "step", "day").facts())
                .containsEntry("day", "2026-05-09");
    }

    @Test
    void travelsWithAFormAsItIs() {
        var seen = Seen.of("7", Map.of("name", "A&B=C 50 %，“7”\n8", "note", ""));

        assertThat(Seen.read(seen.text())).isEqualTo(seen);
        assertThat(Seen.read("%zz=&&=")).isEqualTo(Seen.read(""));
    }
}
