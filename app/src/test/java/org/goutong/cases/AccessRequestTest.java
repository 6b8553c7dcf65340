package org.goutong.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.goutong.cases.AccessRequest.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccessRequestTest {

    private static final LocalDate LAST = LocalDate.of(2016, 6, 30);

    @Test
    void holdsOnItsLastDayAndNotOnTheDayAfter() {
        var granted = request(State.GRANTED, LAST);

        assertThat(granted.holds(LAST)).isTrue();
        assertThat(granted.state(LAST)).isEqualTo(State.GRANTED);
        assertThat(granted.holds(LAST.plusDays(1))).isFalse();
        assertThat(granted.state(LAST.plusDays(1)))
                .as("before anybody has noted it")
                .isEqualTo(State.EXPIRED);
    }

    @Test
    void holdsInNoOtherState() {
        for (var state : State.values()) {
            assertThat(request(state, state == State.ASKED || state == State.DECLINED ? null : LAST)
                            .holds(LAST))
                    .as(state.name())
                    .isEqualTo(state == State.GRANTED);
        }
    }

    private static AccessRequest request(State state, @Nullable LocalDate until) {
        return new AccessRequest(
                new UUID(0, 1),
                "110113008",
                new UUID(0, 2),
                "北京砚北国际货运代理有限公司",
                new UUID(0, 3),
                "杜予安",
                "110113003",
                "仁和地区总工会",
                "想一起登门",
                OffsetDateTime.parse("2016-06-01T12:00:00+08:00"),
                state,
                until,
                "",
                "",
                null,
                "",
                null,
                "",
                null);
    }
}
