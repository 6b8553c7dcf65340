package org.goutong.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.employers.Employers;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.talks.GivenEmployerMeetings;
import org.goutong.web.Time;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@GoutongTest
class VisitReplayTest {

    @Autowired
    VisitReplay visits;

    @Autowired
    Employers employers;

    @Autowired
    People people;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    private record Table(int speakers, int listeners, int others) {}

    @Test
    void letsEmployersWithAUnionTellThoseWithout() {
        var street = people.staff("street-renhe");
        var lists = TwoLists.of(DemoCity.generate(), "gaoshun");
        var organised = GivenEmployerMeetings.employers(employers, street.orgCode(), 6, LocalDate.of(2015, 1, 1), "C");
        var visited = new ArrayList<>(GivenEmployerMeetings.employers(employers, street.orgCode(), 40));
        visited.addAll(organised.subList(0, 3));

        var today = Time.day(TestClock.now());
        visits.run(lists, visited, organised, new ReplayClock(), street, today.plusDays(2));

        assertThat(tables(street, "MIXED", organised.getFirst())).hasSize(2).allSatisfy(table -> {
            assertThat(table.speakers()).isPositive();
            assertThat(table.listeners()).isPositive();
            assertThat(table.others())
                    .as("mute with a union, or speaking without")
                    .isZero();
        });
        assertThat(tables(street, "ONE_TO_ONE", organised.getFirst()))
                .isNotEmpty()
                .allSatisfy(table -> assertThat(table.listeners()).isEqualTo(1));
        assertThat(dueDays(street, visited))
                .as("late by two days, due, and later")
                .containsExactly(today, today.plusDays(2), today.plusDays(4));
    }

    private List<LocalDate> dueDays(Staff by, List<UUID> employers) {
        return scopes.in(
                by.scope(),
                () -> jdbc.sql("""
                        select c.due_on from cases.case c
                        where c.employer_id = any(:employers) and c.state = 'OPEN' and c.due_on is not null order by c.due_on
                        """)
                        .param("employers", employers.toArray(UUID[]::new))
                        .query(LocalDate.class)
                        .list());
    }

    private List<Table> tables(Staff by, String kind, UUID first) {
        return scopes.in(
                by.scope(),
                () -> jdbc.sql("""
                        select (count(*) filter (where a.speaker and a.with_union))::int as speakers,
                               (count(*) filter (where not a.speaker and not a.with_union))::int as listeners,
                               (count(*) filter (where a.speaker <> a.with_union))::int as others
                        from talks.pub_attendance a join talks.pub_employer_meeting m on m.id = a.meeting_id
                        where m.kind = :kind and a.employer_id >= :first
                        group by a.meeting_id
                        """)
                        .param("kind", kind)
                        .param("first", first)
                        .query(Table.class)
                        .list());
    }
}
