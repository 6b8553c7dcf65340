package org.goutong.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.goutong.GivenStall;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.employers.Employers;
import org.goutong.joining.Applications;
import org.goutong.joining.Channel;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.outreach.Meeting;
import org.goutong.outreach.Meetings;
import org.goutong.places.GivenPlaces;
import org.goutong.places.Places;
import org.goutong.web.InvalidForm;
import org.goutong.web.NotFound;
import org.goutong.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@GoutongTest
class SiteCodesModuleTest {

    private static final String NANFAXIN = "110113008";
    private static final String JIANGSU = "江苏分公司";
    private static final String TIANJIN = "天津分公司";

    @Autowired
    EmployerMeetings meetings;

    @Autowired
    SiteCodes codes;

    @Autowired
    SiteCodeStore store;

    @Autowired
    Meetings stalls;

    @Autowired
    Applications applications;

    @Autowired
    Employers employers;

    @Autowired
    Places places;

    @Autowired
    People people;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    private Staff street;
    private Staff neighbour;
    private UUID host;
    private UUID place;

    @BeforeEach
    void meetPeople() {
        street = people.staff("street-nanfaxin");
        neighbour = people.staff("street-renhe");
        host = GivenEmployerMeetings.employers(employers, NANFAXIN, 1).getFirst();
        place = GivenPlaces.building(places, street);
    }

    @Test
    void countsFormsBySiteAndEachPersonOnce() {
        var id = GivenEmployerMeetings.relayed(context, street, host, place, JIANGSU, TIANJIN);
        var phone = phone();
        file(id, JIANGSU, "孙秀兰", phone);
        file(id, JIANGSU, "孙秀兰", phone);
        file(id, JIANGSU, "周雨晴", phone());
        file(id, TIANJIN, "孙秀兰", phone);
        meetings.countAudience(street, id, JIANGSU, 80, 25);
        meetings.countAudience(street, id, "北京总部", 120, 60);

        var sites = store.sites(street.scope(), id);

        assertThat(sites.list()).extracting(Site::name).containsExactly("北京总部", JIANGSU, TIANJIN);
        assertThat(sites.list()).extracting(Site::people).containsExactly(0, 2, 1);
        assertThat(sites.people()).as("who filled in two is one person").isEqualTo(2);
        assertThat(sites.list().get(1).typed()).isEqualTo(new Audience(JIANGSU, 80, 25, "何川"));
        assertThat(sites.list().getLast().typed()).isNull();
        assertThat(sites.codes()).extracting(SiteCode::people).containsExactly(2, 1);
        var stall = stalls.get(street.scope(), sites.codes().getFirst().stallId());
        assertThat(stall.where()).endsWith(JIANGSU);
        assertThat(stall.state()).isEqualTo(Meeting.State.OPEN);
        assertThat(stall.closesAt()).isEqualTo(meetings.get(street.scope(), id).closesAt());
        assertThat(stall.organiserName()).isEqualTo("何川");
    }

    @Test
    void isNoMeetingOfItsOwn() {
        var id = GivenEmployerMeetings.relayed(context, street, host, place, JIANGSU);
        var stall = store.list(street.scope(), id).getFirst().stallId();

        assertThat(scopes.in(
                        street.scope(),
                        () -> jdbc.sql("""
                        select count(*) from outreach.pub_meeting_held where meeting_id = ?
                        """).param(stall).query(Integer.class).single()))
                .isZero();
        assertThat(stalls.get(street.scope(), stall).relayed()).isTrue();
    }

    @Test
    void opensOneCodeForASiteHoweverOftenItIsAskedFor() throws Exception {
        var id = GivenEmployerMeetings.talk(meetings, street, host, TestClock.now());
        var together = new CyclicBarrier(2);
        Callable<Integer> ask = () -> {
            together.await();
            return codes.open(street, id, List.of(JIANGSU, TIANJIN), place);
        };

        try (var pool = Executors.newFixedThreadPool(2)) {
            var first = pool.submit(ask);
            var second = pool.submit(ask);
            assertThat(first.get() + second.get()).isEqualTo(2);
        }
        assertThat(codes.open(street, id, List.of(JIANGSU), place)).isZero();
        assertThat(store.list(street.scope(), id)).extracting(SiteCode::site).containsExactly(TIANJIN, JIANGSU);
    }

    @Test
    void keepsTheFormsOfACodeThatWasCancelled() {
        var id = GivenEmployerMeetings.talk(
                meetings, street, host, TestClock.now().plus(Duration.ofDays(7)));
        codes.open(street, id, List.of(JIANGSU), place);
        var phone = phone();
        file(id, JIANGSU, "孙秀兰", phone);
        stalls.cancel(street, store.list(street.scope(), id).getFirst().stallId(), "海报印错了");

        assertThat(store.sites(street.scope(), id).withoutCode(TestClock.now())).isEqualTo(JIANGSU);
        TestClock.advance(Duration.ofMinutes(1));
        assertThat(codes.open(street, id, List.of(JIANGSU), place)).isOne();
        file(id, JIANGSU, "孙秀兰", phone);
        file(id, JIANGSU, "周雨晴", phone());

        var site = store.sites(street.scope(), id).list().getFirst();
        assertThat(site.codes())
                .extracting(SiteCode::state)
                .containsExactly(Meeting.State.PLANNED, Meeting.State.CANCELLED);
        assertThat(site.codes()).extracting(SiteCode::people).containsExactly(2, 1);
        assertThat(site.people()).isEqualTo(2);
    }

    @Test
    void takesFormsForTwoHoursWhenTheTalkIsOver() {
        var id = GivenEmployerMeetings.talk(
                meetings, street, host, TestClock.now().minus(Duration.ofDays(2)));
        meetings.close(street, id);

        codes.open(street, id, List.of(JIANGSU), place);
        file(id, JIANGSU, "孙秀兰", phone());

        var code = store.sites(street.scope(), id).codes().getFirst();
        assertThat(code.people()).isOne();
        assertThat(code.state()).isEqualTo(Meeting.State.OPEN);
        assertThat(Duration.between(code.opensAt(), code.closesAt())).isEqualTo(SiteCodes.AFTERWARDS);
        TestClock.advance(Duration.ofHours(2).plusMinutes(20));
        assertThat(code.takesForms(TestClock.now())).as("a little late").isTrue();
        file(id, JIANGSU, "林小可", phone());
        assertThat(store.sites(street.scope(), id).people()).isEqualTo(2);
        TestClock.advance(Duration.ofMinutes(11));
        assertThat(code.takesForms(TestClock.now())).isFalse();
        file(id, JIANGSU, "周雨晴", phone());
        assertThat(store.sites(street.scope(), id).people()).as("late").isEqualTo(2);
    }

    @Test
    void endsAndMovesItsCodesWithTheTalk() {
        var id = GivenEmployerMeetings.talk(
                meetings, street, host, TestClock.now().plus(Duration.ofDays(7)));
        codes.open(street, id, List.of(JIANGSU, TIANJIN), place);
        var later = TestClock.now().plus(Duration.ofDays(9)).truncatedTo(ChronoUnit.SECONDS);
        meetings.change(
                street,
                id,
                meetings.get(street.scope(), id).version(),
                GivenEmployerMeetings.plan(street, EmployerMeeting.Kind.EMPLOYER_INITIATED, later, host));
        assertThat(store.list(street.scope(), id))
                .extracting(SiteCode::opensAt)
                .containsOnly(later)
                .hasSize(2);

        TestClock.advance(Duration.ofDays(9).plusMinutes(5));
        assertThat(codes.start(street, meetings.get(street.scope(), id))).isEqualTo(2);
        stalls.close(street, store.list(street.scope(), id).getFirst().stallId());
        meetings.close(street, id);
        assertThat(store.list(street.scope(), id)).extracting(SiteCode::state).containsOnly(Meeting.State.CLOSED);
        file(id, JIANGSU, "孙秀兰", phone());
        assertThat(store.sites(street.scope(), id).people())
                .as("within half an hour")
                .isOne();
    }

    @Test
    void movesTheEndOfOpenCodesWithARunningTalk() {
        var id = GivenEmployerMeetings.relayed(context, street, host, place, JIANGSU, TIANJIN);
        var talk = meetings.get(street.scope(), id);
        var byHand = store.list(street.scope(), id).getFirst();
        var ownEnd = stalls.extend(street, byHand.stallId(), byHand.closesAt());

        for (var lasts : List.of(Duration.ofHours(4), Duration.ofHours(1))) {
            change(id, talk.opensAt(), lasts);
            assertThat(store.list(street.scope(), id))
                    .extracting(SiteCode::closesAt)
                    .as("one with hours of its own keeps them")
                    .containsExactly(ownEnd, talk.opensAt().plus(lasts));
        }
        change(id, talk.opensAt().minus(Duration.ofDays(1)), Duration.ofHours(2));
        assertThat(store.list(street.scope(), id).getLast().closesAt())
                .as("not before it began")
                .isEqualTo(talk.opensAt().plus(Duration.ofHours(1)));
    }

    private void change(UUID id, Instant opens, Duration lasts) {
        meetings.change(
                street,
                id,
                meetings.get(street.scope(), id).version(),
                GivenEmployerMeetings.plan(street, EmployerMeeting.Kind.EMPLOYER_INITIATED, opens, lasts, host));
    }

    @Test
    void leavesCodesOfThoseWhoSeeARecordingUntilAllAreClosed() {
        var id = GivenEmployerMeetings.talk(
                meetings, street, host, TestClock.now().minus(Duration.ofHours(3)));
        codes.open(street, id, List.of(JIANGSU), place);

        meetings.close(street, id);

        assertThat(store.list(street.scope(), id).getFirst().state()).isEqualTo(Meeting.State.OPEN);
        assertThatThrownBy(() -> codes.closeAll(neighbour, id)).isInstanceOf(NotFound.class);
        TestClock.advance(Duration.ofHours(3));
        assertThat(codes.closeAll(street, id)).isOne();
        assertThat(codes.closeAll(street, id)).isZero();
        assertThat(store.list(street.scope(), id).getFirst().state()).isEqualTo(Meeting.State.CLOSED);
    }

    @Test
    void closesWithTheTalkWhatIsPastAnEndOfItsOwn() {
        var id = GivenEmployerMeetings.talk(
                meetings, street, host, TestClock.now().minus(Duration.ofHours(3)));
        codes.open(street, id, List.of(JIANGSU), place);
        TestClock.advance(Duration.ofHours(2).plusMinutes(10));

        meetings.close(street, id);

        assertThat(store.list(street.scope(), id).getFirst().state()).isEqualTo(Meeting.State.CLOSED);
        file(id, JIANGSU, "孙秀兰", phone());
        assertThat(store.sites(street.scope(), id).people()).isOne();
    }

    @Test
    void closesNoCodesWhileTheTalkGoesOn() {
        var id = GivenEmployerMeetings.relayed(context, street, host, place, JIANGSU);

        assertThatThrownBy(() -> codes.closeAll(street, id))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("talks.code.not-over"));
    }

    @Test
    void keepsItsKindOnceItsSitesHaveCodes() {
        var without = GivenEmployerMeetings.talk(meetings, street, host, TestClock.now());
        var with = GivenEmployerMeetings.relayed(context, street, host, place, JIANGSU);
        var plan = GivenEmployerMeetings.plan(street, EmployerMeeting.Kind.ONE_TO_ONE, TestClock.now(), host);

        meetings.change(street, without, meetings.get(street.scope(), without).version(), plan);
        var before = meetings.get(street.scope(), with);
        assertThatThrownBy(() -> meetings.change(street, with, before.version(), plan))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("talks.code.other-kind"));
        assertThat(meetings.get(street.scope(), with)).isEqualTo(before);
    }

    @Test
    void hasAsManyCodesAtOnceAsCanBeClosedWhileSomebodyWaits() {
        var id = GivenEmployerMeetings.talk(
                meetings, street, host, TestClock.now().minus(Duration.ofHours(3)));
        var sites = IntStream.range(0, SiteCodes.MOST_AT_ONCE)
                .mapToObj(number -> "分公司" + number)
                .toList();
        assertThat(codes.open(street, id, sites, place)).isEqualTo(SiteCodes.MOST_AT_ONCE);
        assertThat(codes.open(street, id, sites, place)).isZero();

        assertThatThrownBy(() -> codes.open(street, id, List.of(JIANGSU), place))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("talks.code.too-many-at-once"));
        codes.closeAll(street, id);
        assertThat(codes.open(street, id, List.of(JIANGSU), place)).isOne();
    }

    @Test
    void closesWhatNobodyHasOpened() {
        var id = GivenEmployerMeetings.talk(
                meetings, street, host, TestClock.now().plus(Duration.ofDays(1)));
        codes.open(street, id, List.of(JIANGSU), place);
        TestClock.advance(Duration.ofDays(1).plusMinutes(5));

        meetings.close(street, id);

        assertThat(store.list(street.scope(), id).getFirst().state()).isEqualTo(Meeting.State.CLOSED);
    }

    @Test
    void takesItsCodesBackWhenItIsCancelled() {
        var begun = GivenEmployerMeetings.relayed(context, street, host, place, JIANGSU);
        var planned = GivenEmployerMeetings.talk(
                meetings, street, host, TestClock.now().plus(Duration.ofDays(7)));
        codes.open(street, planned, List.of(JIANGSU), place);

        meetings.cancel(street, begun, "停电");
        meetings.cancel(street, planned, "停电");

        assertThat(store.list(street.scope(), begun).getFirst().state()).isEqualTo(Meeting.State.CLOSED);
        assertThat(store.list(street.scope(), planned).getFirst().state()).isEqualTo(Meeting.State.CANCELLED);
        assertThatThrownBy(() -> codes.open(street, planned, List.of(TIANJIN), place))
                .isInstanceOf(Refused.class);
    }

    @Test
    void refusesOtherKindsOtherUnitsAndOtherPlaces() {
        var talk = GivenEmployerMeetings.relayed(context, street, host, place, JIANGSU);
        var mixed = GivenEmployerMeetings.begun(meetings, street);
        var theirs = GivenPlaces.building(places, neighbour);

        assertThatThrownBy(() -> codes.open(street, mixed, List.of(JIANGSU), place))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> codes.open(street, talk, List.of(TIANJIN), theirs))
                .isInstanceOfAny(NotFound.class, InvalidForm.class);
        assertThatThrownBy(() -> codes.open(neighbour, talk, List.of(TIANJIN), theirs))
                .isInstanceOf(NotFound.class);
        assertThat(store.sites(neighbour.scope(), talk).none()).isTrue();
    }

    private void file(UUID talk, String site, String name, String phone) {
        applications.file(
                GivenEmployerMeetings.code(context, street, talk, site),
                GivenStall.form(name, phone, "江苏京仪科技有限公司"),
                Channel.PAGE);
    }

    private static String phone() {
        return "139%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    }
}
