package org.goutong.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.goutong.GivenStall;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.orgs.Colleagues;
import org.goutong.outreach.Meetings;
import org.goutong.outreach.NewMeeting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@GoutongTest
class OpenStallTest {

    @Autowired
    Replay replay;

    @Autowired
    Meetings meetings;

    @Autowired
    Colleagues colleagues;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    GivenStall given;

    @Autowired
    People people;

    @Test
    void movesItsEndAheadAndIsFollowedByAnotherWhenSomebodyClosesIt() {
        var organiser = people.staff("street-nanfaxin");
        var place = given.plannedBy(organiser).placeId();
        var now = TestClock.now();
        var first = meetings.plan(
                organiser,
                new NewMeeting(
                        organiser.orgCode(),
                        place,
                        "一层大厅",
                        null,
                        "",
                        now.minusSeconds(60),
                        now.plusSeconds(60),
                        organiser.id(),
                        Set.of(),
                        null,
                        null,
                        DemoCity.OPEN_STALL_CODE,
                        false));
        meetings.open(organiser, first);
        var demo = new Demo(replay, new ReplayClock(), meetings, colleagues, new Heard(jdbc), Path.of("unused"));

        demo.keepOpen();
        assertThat(meetings.get(organiser.scope(), first).closesAt()).isAfter(now.plus(Duration.ofMinutes(20)));

        meetings.close(organiser, first);
        demo.keepOpen();
        var next = meetings.findOpenAt(organiser.scope(), place).orElseThrow();
        assertThat(next.id()).isNotEqualTo(first);
        assertThat(next.clonedFrom()).isEqualTo(first);

        demo.keepOpen();
        assertThat(meetings.findOpenAt(organiser.scope(), place)).contains(next);
    }
}
