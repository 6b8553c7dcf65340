package org.goutong.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.goutong.GivenStall;
import org.goutong.GoutongTest;
import org.goutong.Marks;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.employers.Employers;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.InvalidForm;
import org.goutong.web.NotFound;
import org.goutong.web.Time;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@GoutongTest
@RecordApplicationEvents
class LeadsTest {

    @Autowired
    Leads leads;

    @Autowired
    LeadStore store;

    @Autowired
    FoundQueries found;

    @Autowired
    GivenStall given;

    @Autowired
    Employers employers;

    @Autowired
    People people;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    GivenFinds finds;
    Staff street;
    Staff neighbour;
    Staff district;
    GivenStall.Open stall;
    LocalDate due;

    @BeforeEach
    void meet() {
        finds = new GivenFinds(given, employers);
        street = people.staff("street-nanfaxin");
        neighbour = people.staff("street-renhe");
        district = people.staff("district-shunyi");
        stall = given.openedBy(street);
        due = Time.day(TestClock.now()).plusDays(7);
    }

    @Test
    void raisesOneLeadAndOneTaskForEachEmployerAndStall() {
        var first = finds.named(stall, 2, 46, null);
        var second = finds.named(stall, 1, 8, null);

        assertThat(leads.raise(street, stall.id(), Set.of(first.id()), street.id(), due))
                .isEqualTo(new Raised(1, 0, 0));
        assertThat(leads.raise(district, stall.id(), Set.of(first.id(), second.id()), street.id(), due))
                .isEqualTo(new Raised(1, 1, 0));

        assertThat(listed(street))
                .extracting(LeadRow::name, LeadRow::applicants, LeadRow::ownerName, LeadRow::dueOn)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(first.name(), 2, "何川", due),
                        org.assertj.core.groups.Tuple.tuple(second.name(), 1, "何川", due));
        assertThat(tasks()).isEqualTo(2);
        assertThat(events.stream(LeadsRaised.class).map(LeadsRaised::count)).containsExactly(1, 1);
    }

    @Test
    void waitsUntilTheEmployerIsReached() {
        var met = finds.named(stall, 2, 46, null);
        var waiting = finds.named(stall, 1, 8, null);
        leads.raise(street, stall.id(), Set.of(met.id(), waiting.id()), street.id(), due);

        leads.answer(street.scope(), List.of(met.id()), due.minusDays(3), street.id(), street.name());

        assertThat(listed(street, LeadFilter.Due.ANY)).hasSize(2);
        for (var late : List.of(LeadFilter.Due.WAITING, LeadFilter.Due.LATE)) {
            assertThat(listed(street, late)).extracting(LeadRow::name).containsExactly(waiting.name());
        }
        assertThat(store.count(street.scope(), filter(LeadFilter.Due.LATE))).isEqualTo(1);
        assertThat(store.count(street.scope(), new LeadFilter(null, stall.id(), LeadFilter.Due.LATE, due, "")))
                .isZero();
        assertThat(scopes.in(
                        street.scope(),
                        () -> jdbc.sql(
                                        "select subject_name from tasks.task where subject_path like :path and done_at is null")
                                .param("path", "/employers/%")
                                .query(String.class)
                                .list()))
                .contains(waiting.name())
                .doesNotContain(met.name());
    }

    @Test
    void waitsAgainWhenNobodyWasReachedAfterAll() {
        var met = finds.named(stall, 1, 8, null);
        leads.raise(street, stall.id(), Set.of(met.id()), street.id(), due);
        var raised = due.minusDays(7);
        leads.answer(street.scope(), List.of(met.id()), raised, street.id(), street.name());

        leads.unanswer(street, List.of(new Leads.LastReached(met.id(), raised)));
        assertThat(listed(street, LeadFilter.Due.WAITING))
                .as("somebody else was reached since")
                .isEmpty();
        leads.unanswer(street, List.of(new Leads.LastReached(met.id(), raised.minusDays(1))));

        assertThat(listed(street, LeadFilter.Due.WAITING))
                .extracting(LeadRow::name)
                .containsExactly(met.name());
        assertThat(scopes.in(
                        street.scope(),
                        () -> jdbc.sql("select state from tasks.task where subject_path = :path")
                                .param("path", "/employers/" + met.id())
                                .query(String.class)
                                .list()))
                .containsExactly("OPEN");
    }

    @Test
    void raisesNothingTwiceWhenManyPressAtOnce() throws Exception {
        var chosen = new ArrayList<UUID>();
        for (int i = 0; i < 6; i++) {
            chosen.add(finds.named(stall, 1, 8, null).id());
        }
        var tries = new ArrayList<Callable<Raised>>();
        for (int i = 0; i < 12; i++) {
            var person = i % 2 == 0 ? street : district;
            tries.add(() -> leads.raise(person, stall.id(), Set.copyOf(chosen), street.id(), due));
        }
        var fresh = 0;
        try (var pool = Executors.newFixedThreadPool(12)) {
            for (var done : pool.invokeAll(tries)) {
                fresh += done.get().fresh();
            }
        }

        assertThat(fresh).isEqualTo(6);
        assertThat(listed(street)).hasSize(6);
        assertThat(tasks()).isEqualTo(6);
    }

    @Test
    void passesOverEmployersThatHaveAUnion() {
        var organised = finds.named(stall, 1, 46, LocalDate.of(2015, 1, 1));

        assertThat(leads.raise(street, stall.id(), Set.of(organised.id()), street.id(), due))
                .isEqualTo(new Raised(0, 0, 1));
        assertThat(listed(street)).isEmpty();
    }

    @Test
    void refusesWhatIsNotWithinReach() {
        var named = finds.named(stall, 1, 8, null);
        var elsewhere = given.employer("北京" + Marks.next() + "有限公司", "110113008");

        assertThatThrownBy(() -> leads.raise(neighbour, stall.id(), Set.of(named.id()), neighbour.id(), due))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> leads.raise(street, stall.id(), Set.of(elsewhere), street.id(), due))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> leads.raise(district, stall.id(), Set.of(named.id()), neighbour.id(), due))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> leads.raise(street, stall.id(), Set.of(named.id()), UUID.randomUUID(), due))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> leads.raise(street, stall.id(), Set.of(), street.id(), due))
                .isInstanceOf(InvalidForm.class);
        assertThatThrownBy(() -> leads.raise(street, stall.id(), Set.of(named.id()), street.id(), due.minusDays(8)))
                .isInstanceOf(InvalidForm.class);
        assertThat(listed(street)).isEmpty();
    }

    @Test
    void showsLeadsSignalsAndFindsToTheOwnUnitsOnly() {
        var named = finds.named(stall, 1, 8, null);
        leads.raise(street, stall.id(), Set.of(named.id()), street.id(), due);

        for (var outsider : List.of(neighbour, people.staff("admin"))) {
            assertThat(listed(outsider)).isEmpty();
            assertThat(found.summarise(outsider.scope(), stall.id()).employers())
                    .isZero();
            assertThatThrownBy(() -> found.get(outsider.scope(), stall.id())).isInstanceOf(NotFound.class);
        }
        assertThat(listed(district)).hasSize(1);
    }

    @Test
    void countsWhatItListsForEveryFilter() {
        var here = finds.named(stall, 3, 8, null);
        finds.named(stall, 1, 150, null);
        finds.named(stall, 1, null, null);
        finds.named(stall, 2, 46, LocalDate.of(2015, 1, 1));
        var one = found.get(street.scope(), stall.id());

        var summary = found.summarise(street.scope(), stall.id());
        assertThat(summary).isEqualTo(new FoundQueries.Summary(3, 1, 7, 0, 3));
        for (var size : List.of("", "MICRO", "SMALL", "MEDIUM", "LARGE", "UP_TO_SMALL", "UNKNOWN")) {
            for (var where : List.of("", "here", "elsewhere", "floor:7", "floor:8")) {
                for (var union : List.of("without-union", "with-union")) {
                    var filter = FoundFilter.of(union, "物流", where, size);
                    assertThat(found.list(street.scope(), one, filter, null, 100))
                            .as(filter.toString())
                            .hasSize(found.count(street.scope(), one, filter));
                }
            }
        }
        assertThat(found.list(street.scope(), one, FoundFilter.of(null, here.name(), null, "MICRO"), null, 100))
                .extracting(FoundRow::applicants)
                .containsExactly(3);
        assertThat(found.listFloors(street.scope(), one)).containsExactly("7");
    }

    private List<LeadRow> listed(Staff staff) {
        return listed(staff, LeadFilter.Due.ANY);
    }

    private List<LeadRow> listed(Staff staff, LeadFilter.Due wanted) {
        return store.list(staff.scope(), filter(wanted), null, 100);
    }

    private LeadFilter filter(LeadFilter.Due wanted) {
        return new LeadFilter(null, stall.id(), wanted, due.plusDays(1), "");
    }

    private int tasks() {
        return scopes.in(
                street.scope(),
                () -> jdbc.sql("""
                        select count(*) from tasks.task t
                        where exists (select 1 from leads.lead l
                                      where t.task_key = 'lead:' || l.id and l.meeting_id = :meeting)
                        """)
                        .param("meeting", stall.id())
                        .query(Integer.class)
                        .single());
    }
}
