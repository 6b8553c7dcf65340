package org.goutong.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.places.GivenPlaces;
import org.goutong.places.Places;
import org.goutong.web.ChangedMeanwhile;
import org.goutong.web.InvalidForm;
import org.goutong.web.NotFound;
import org.goutong.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@GoutongTest
@RecordApplicationEvents
class MeetingsModuleTest {

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingStore store;

    @Autowired
    Places places;

    @Autowired
    People people;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    private Staff street;
    private Staff neighbour;

    @BeforeEach
    void meetPeople() {
        street = people.staff("street-nanfaxin");
        neighbour = people.staff("street-renhe");
    }

    @Test
    void runsFromPlannedToClosedAndRecordsEveryStep() {
        TestClock.set(Instant.parse("2016-06-07T02:00:00Z"));
        var place = GivenPlaces.building(places, street);
        var opens = Instant.parse("2016-06-07T03:30:00Z");
        var id = meetings.plan(street, GivenMeetings.plan(street, place, opens));

        TestClock.set(Instant.parse("2016-06-07T03:29:00Z"));
        meetings.open(street, id);
        var end = meetings.extend(street, id, opens.plus(Duration.ofHours(2)));
        TestClock.set(Instant.parse("2016-06-07T05:40:00Z"));
        meetings.close(street, id);

        var meeting = meetings.get(street.scope(), id);
        assertThat(end).isEqualTo(Instant.parse("2016-06-07T06:00:00Z"));
        assertThat(meeting.state()).isEqualTo(Meeting.State.CLOSED);
        assertThat(meeting.openedAt())
                .isBetween(Instant.parse("2016-06-07T03:29:00Z"), Instant.parse("2016-06-07T03:30:00Z"));
        assertThat(meeting.closesAt()).isEqualTo(end);
        assertThat(meeting.title()).endsWith("一层大厅").startsWith("航港发展大厦");
        assertThat(meeting.unionName()).isEqualTo("南法信地区总工会");
        assertThat(store.listSteps(street.scope(), id))
                .extracting(MeetingStep::step, MeetingStep::byName)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Step.CLOSED, "何川"),
                        org.assertj.core.groups.Tuple.tuple(Step.EXTENDED, "何川"),
                        org.assertj.core.groups.Tuple.tuple(Step.OPENED, "何川"),
                        org.assertj.core.groups.Tuple.tuple(Step.PLANNED, "何川"));
        assertThat(events.stream(MeetingPlanned.class)).hasSize(1);
        assertThat(events.stream(MeetingOpened.class)).hasSize(1);
        assertThat(events.stream(MeetingExtended.class).map(MeetingExtended::closesAt))
                .containsExactly(end);
        assertThat(events.stream(MeetingClosed.class)).containsExactly(new MeetingClosed(id, "110113008", "何川"));
    }

    @Test
    void refusesStepsThatDoNotFollow() {
        var id = GivenMeetings.planned(meetings, places, street);
        assertRefused("outreach.moved.PLANNED", () -> meetings.close(street, id));
        assertRefused("outreach.moved.PLANNED", () -> meetings.extend(street, id, TestClock.now()));

        meetings.open(street, id);
        assertRefused("outreach.moved.OPENED", () -> meetings.open(street, id));
        assertRefused("outreach.moved.OPENED", () -> meetings.cancel(street, id, "下雨"));

        meetings.close(street, id);
        assertRefused("outreach.moved.CLOSED", () -> meetings.open(street, id));
        assertRefused("outreach.moved.CLOSED", () -> meetings.close(street, id));
        var ended = meetings.get(street.scope(), id).closesAt();
        assertRefused("outreach.moved.CLOSED", () -> meetings.extend(street, id, ended));
    }

    @Test
    void extendsOnceForTwoTaps() {
        var id = GivenMeetings.open(meetings, places, street);
        var seen = meetings.get(street.scope(), id).closesAt();

        meetings.extend(street, id, seen);

        assertRefused("outreach.moved.EXTENDED", () -> meetings.extend(street, id, seen));
        assertThat(meetings.get(street.scope(), id).closesAt()).isEqualTo(seen.plus(Meetings.EXTENSION));
    }

    @Test
    void extendsFromNowWhenTheEndIsPast() {
        var id = GivenMeetings.open(meetings, places, street);
        var seen = meetings.get(street.scope(), id).closesAt();
        TestClock.advance(Duration.ofHours(3));

        assertThat(meetings.extend(street, id, seen)).isAfter(seen.plus(Duration.ofMinutes(60)));
    }

    @Test
    void isCancelledWithAReasonOnly() {
        var id = GivenMeetings.planned(meetings, places, street);

        assertThatExceptionOfType(InvalidForm.class).isThrownBy(() -> meetings.cancel(street, id, " "));
        meetings.cancel(street, id, "大堂检修");

        assertThat(meetings.get(street.scope(), id).cancelReason()).isEqualTo("大堂检修");
        assertThat(events.stream(MeetingCancelled.class).map(MeetingCancelled::reason))
                .containsExactly("大堂检修");
        assertRefused("outreach.moved.CANCELLED", () -> meetings.open(street, id));
    }

    @Test
    void isClosedByOneOfTwoAtTheSameMoment() throws Exception {
        for (int round = 0; round < 10; round++) {
            var id = GivenMeetings.open(meetings, places, street);
            var outcomes = atOnce(2, () -> {
                try {
                    meetings.close(street, id);
                    return "closed";
                } catch (Refused refused) {
                    return refused.key();
                }
            });

            assertThat(outcomes).containsExactlyInAnyOrder("closed", "outreach.moved.CLOSED");
            assertThat(store.listSteps(street.scope(), id))
                    .filteredOn(step -> step.step() == Step.CLOSED)
                    .hasSize(1);
        }
    }

    @Test
    void drawsAnotherCodeForEveryMeetingHoweverManyPlanAtOnce() throws Exception {
        var place = GivenPlaces.building(places, street);
        var ids = atOnce(12, () -> meetings.plan(street, GivenMeetings.plan(street, place, TestClock.now())));

        var codes = new HashSet<String>();
        for (var id : ids) {
            codes.add(meetings.get(street.scope(), id).code());
        }
        assertThat(codes).hasSize(12).allMatch(code -> code.matches("[1-9][0-9]{5}"));
    }

    @Test
    void givesAFixedCodeToOneMeetingOnly() throws Exception {
        var place = GivenPlaces.building(places, street);
        var other = GivenPlaces.building(places, neighbour);
        var code = freeCode();
        var outcomes = atOnce(2, new Callable<String>() {
            private final java.util.concurrent.atomic.AtomicInteger turn =
                    new java.util.concurrent.atomic.AtomicInteger();

            @Override
            public String call() {
                var mine = turn.getAndIncrement() == 0;
                try {
                    meetings.plan(
                            mine ? street : neighbour, withCode(mine ? street : neighbour, mine ? place : other, code));
                    return "planned";
                } catch (Refused refused) {
                    return refused.key();
                }
            }
        });

        assertThat(outcomes).containsExactlyInAnyOrder("planned", "outreach.code.taken");
    }

    @Test
    void isNotThereForTheNeighbour() {
        var id = GivenMeetings.planned(meetings, places, street);
        var code = meetings.get(street.scope(), id).code();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> meetings.get(neighbour.scope(), id));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> meetings.open(neighbour, id));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> meetings.cancel(neighbour, id, "不办"));
        assertThat(meetings.findByCode(neighbour.scope(), code)).isEmpty();
        assertThat(meetings.findByCode(people.staff("district-shunyi").scope(), code))
                .isPresent();
        assertThat(meetings.findByCode(people.staff("admin").scope(), code)).isEmpty();
    }

    @Test
    void refusesWhateverIsNotInThePlannersScope() {
        var place = GivenPlaces.building(places, street);
        var theirs = GivenPlaces.building(places, neighbour);
        var now = TestClock.now();

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> meetings.plan(street, GivenMeetings.plan(street, theirs, now)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> meetings.plan(street, GivenMeetings.plan(neighbour, place, now)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> meetings.plan(street, run(street.orgCode(), place, neighbour.id(), Set.of(), null)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        meetings.plan(street, run(street.orgCode(), place, street.id(), Set.of(neighbour.id()), null)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        meetings.plan(street, run(street.orgCode(), place, street.id(), Set.of(), UUID.randomUUID())));
        assertThatExceptionOfType(InvalidForm.class)
                .isThrownBy(() -> meetings.plan(
                        people.staff("district-shunyi"), run(neighbour.orgCode(), place, street.id(), Set.of(), null)));
    }

    @Test
    void puttingOthersOnDutyKeepsTheOrganiserAmongThem() {
        var district = people.staff("district-shunyi");
        var place = GivenPlaces.building(places, street);

        var id = meetings.plan(
                district, run("110113008", place, street.id(), Set.of(neighbour.id(), street.id()), null));

        assertThat(store.listStaff(district.scope(), id))
                .extracting(MeetingStaff::name)
                .containsExactlyInAnyOrder("何川", "杜予安");
    }

    @Test
    void changesAPlanOnlyWhileItIsOne() {
        var id = GivenMeetings.planned(meetings, places, street);
        var before = meetings.get(street.scope(), id);
        var later = before.opensAt().plus(Duration.ofDays(7)).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);

        meetings.change(street, id, before.version(), GivenMeetings.plan(street, before.placeId(), later));
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> meetings.change(
                        street, id, before.version(), GivenMeetings.plan(street, before.placeId(), later)));
        assertThat(meetings.get(street.scope(), id).opensAt()).isEqualTo(later);
        assertThat(meetings.get(street.scope(), id).code()).isEqualTo(before.code());
        assertThat(events.stream(MeetingChanged.class)
                        .map(MeetingChanged::changes)
                        .findFirst())
                .hasValueSatisfying(
                        changes -> assertThat(changes).startsWith("opensAt: ").contains("; closesAt: "));

        meetings.open(street, id);
        assertRefused(
                "outreach.moved.OPENED",
                () -> meetings.change(
                        street, id, before.version(), GivenMeetings.plan(street, before.placeId(), later)));
    }

    @Test
    void movesTheHoursOfAPlannedMeetingAndNothingElse() {
        var id = GivenMeetings.planned(meetings, places, street);
        var before = meetings.get(street.scope(), id);
        var opens = before.opensAt().plusSeconds(86_400);
        var closes = before.closesAt().plusSeconds(86_400);

        meetings.move(street, id, opens, closes);

        var after = meetings.get(street.scope(), id);
        assertThat(List.of(after.opensAt(), after.closesAt())).containsExactly(opens, closes);
        assertThat(after.where()).isEqualTo(before.where());
        assertThat(after.theme()).isEqualTo("医疗互助");
        assertThatThrownBy(() -> meetings.move(street, id, closes, opens)).isInstanceOf(InvalidForm.class);
        assertThatThrownBy(() -> meetings.move(neighbour, id, opens, closes)).isInstanceOf(NotFound.class);
        meetings.open(street, id);
        assertRefused("outreach.moved.OPENED", () -> meetings.move(street, id, opens, closes));
    }

    @Test
    void movesTheEndOfAnOpenMeeting() {
        var id = GivenMeetings.planned(meetings, places, street);
        var before = meetings.get(street.scope(), id);
        var to = before.closesAt().minusSeconds(1800);
        assertRefused("outreach.moved.PLANNED", () -> meetings.moveEnd(street, id, before.closesAt(), to));
        meetings.open(street, id);

        meetings.moveEnd(street, id, before.closesAt(), to);

        assertThat(meetings.get(street.scope(), id).closesAt()).isEqualTo(to);
        assertThat(events.stream(MeetingExtended.class).map(MeetingExtended::closesAt))
                .containsExactly(to);
        assertRefused("outreach.moved.EXTENDED", () -> meetings.moveEnd(street, id, before.closesAt(), to));
        assertThatThrownBy(() -> meetings.moveEnd(street, id, to, before.opensAt()))
                .isInstanceOf(InvalidForm.class);
        assertThatThrownBy(() -> meetings.moveEnd(neighbour, id, to, before.closesAt()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void countsNoMeetingWhereATalkIsRelayed() {
        var now = TestClock.now();
        var place = GivenPlaces.building(places, street);
        var relayed = meetings.plan(street, GivenMeetings.relayed(street, place, now.minusSeconds(3600)));
        var own = GivenMeetings.open(meetings, places, street);

        var planned = meetings.get(street.scope(), relayed);
        assertThat(planned.relayed()).isTrue();
        assertThat(planned.overdue(now)).as("nobody has to open it").isFalse();
        meetings.open(street, relayed);
        assertThat(scopes.in(
                        street.scope(),
                        () -> jdbc.sql("""
                                select meeting_id from outreach.pub_meeting_held where meeting_id in (?, ?)
                                """)
                                .params(relayed, own)
                                .query(UUID.class)
                                .list()))
                .containsExactly(own);
    }

    @Test
    void tellsAStallItsPublicFactsAndNoOther() {
        var mine = meetings.get(street.scope(), GivenMeetings.open(meetings, places, street));
        var other = meetings.get(neighbour.scope(), GivenMeetings.open(meetings, places, neighbour));
        var scope = new Scope.Stall(mine.code());

        var stall = meetings.findStall(scope, mine.code()).orElseThrow();

        assertThat(stall.spot()).isEqualTo(mine.where());
        assertThat(stall.unionName()).isEqualTo("南法信地区总工会");
        assertThat(stall.state()).isEqualTo(Meeting.State.OPEN);
        assertThat(meetings.findStall(scope, other.code())).isEmpty();
        assertThat(meetings.findStall(new Scope.Form(mine.code(), UUID.randomUUID()), mine.code()))
                .contains(stall);
    }

    private static NewMeeting run(String orgCode, UUID place, UUID organiser, Set<UUID> staff, UUID employer) {
        var now = TestClock.now();
        return new NewMeeting(
                orgCode,
                place,
                "",
                null,
                "",
                now,
                now.plusSeconds(3600),
                organiser,
                staff,
                employer,
                null,
                null,
                false);
    }

    private static NewMeeting withCode(Staff by, UUID place, String code) {
        var now = TestClock.now();
        return new NewMeeting(
                by.orgCode(),
                place,
                "",
                null,
                "",
                now,
                now.plusSeconds(60),
                by.id(),
                Set.of(),
                null,
                null,
                code,
                false);
    }

    private String freeCode() {
        var job = new Scope.Job(Scope.Purpose.DEMO);
        for (int code = 0; ; code++) {
            var written = "%06d".formatted(code);
            if (meetings.findByCode(job, written).isEmpty()) {
                return written;
            }
        }
    }

    private static void assertRefused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(step)
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private static <T> List<T> atOnce(int many, Callable<T> work) throws Exception {
        var barrier = new CyclicBarrier(many);
        try (var threads = Executors.newFixedThreadPool(many)) {
            var running = new ArrayList<Future<T>>();
            for (int one = 0; one < many; one++) {
                running.add(threads.submit(() -> {
                    barrier.await();
                    return work.call();
                }));
            }
            var results = new ArrayList<T>();
            for (var future : running) {
                results.add(future.get());
            }
            return results;
        }
    }
}
