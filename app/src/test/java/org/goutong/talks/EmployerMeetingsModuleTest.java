package org.goutong.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.employers.Employers;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.outreach.MeetingStaff;
import org.goutong.places.GivenPlaces;
import org.goutong.places.Places;
import org.goutong.web.InvalidForm;
import org.goutong.web.NotFound;
import org.goutong.web.Refused;
import org.goutong.web.Time;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@GoutongTest
class EmployerMeetingsModuleTest {

    private static final String NANFAXIN = "110113008";
    private static final Scope JOB = new Scope.Job(Scope.Purpose.DEMO);

    @Autowired
    EmployerMeetings meetings;

    @Autowired
    EmployerMeetingStore store;

    @Autowired
    EmployerMeetingQueries lists;

    @Autowired
    Guests guests;

    @Autowired
    GuestQueries queries;

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

    private Staff street;
    private Staff neighbour;
    private Staff district;

    @BeforeEach
    void meetPeople() {
        street = people.staff("street-nanfaxin");
        neighbour = people.staff("street-renhe");
        district = people.staff("district-shunyi");
    }

    @Test
    void plansAMeetingAtAPlaceOrAnAddressOfItsOwn() {
        var place = GivenPlaces.building(places, street);
        var plan = plan(EmployerMeeting.Kind.MANAGEMENT_ROUND_TABLE, null);
        var id = meetings.plan(street, at(plan, place, "三层会议室"));

        var meeting = meetings.get(street.scope(), id);
        assertThat(meeting.where()).startsWith("航港发展大厦").endsWith("三层会议室");
        assertThat(meeting.unionName()).isEqualTo("南法信地区总工会");
        assertThat(store.listStaff(street.scope(), id))
                .extracting(MeetingStaff::name)
                .containsExactly("何川");
        assertThat(store.listSteps(street.scope(), id))
                .extracting(MeetingStep::step)
                .containsExactly(Step.PLANNED);
        assertThat(meetings.get(street.scope(), meetings.plan(street, plan)).where())
                .isEqualTo("酒仙桥路 10 号三层会议室");
        assertThat(trail(id)).containsExactly("EmployerMeetingPlanned 何川 MANAGEMENT_ROUND_TABLE");
    }

    @Test
    void refusesPlansThatCannotBe() {
        var plan = plan(EmployerMeeting.Kind.MIXED, null);
        assertThatThrownBy(() -> meetings.plan(street, at(plan, null, " "))).isInstanceOf(InvalidForm.class);
        assertThatThrownBy(() -> meetings.plan(
                        street,
                        GivenEmployerMeetings.plan(
                                street, EmployerMeeting.Kind.EMPLOYER_INITIATED, TestClock.now(), null)))
                .isInstanceOf(InvalidForm.class);
        assertThatThrownBy(() -> meetings.plan(neighbour, plan)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> meetings.plan(street, at(plan, GivenPlaces.building(places, neighbour), "")))
                .isInstanceOf(NotFound.class);
        var theirs = GivenEmployerMeetings.employers(employers, "110113003", 1).getFirst();
        assertThatThrownBy(() -> meetings.plan(street, plan(EmployerMeeting.Kind.ONE_TO_ONE, theirs)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void keepsAPlaceWhereEmployersAreMet() {
        var met = GivenPlaces.building(places, street);
        var empty = GivenPlaces.building(places, street);
        meetings.plan(street, at(plan(EmployerMeeting.Kind.MIXED, null), met, ""));

        assertThat(places.removeAll(street, Set.of(met, empty))).containsExactly(met);
    }

    @Test
    void invitesTheOneEmployerOfAMeetingWithOneAndNobodyElse() {
        var both = GivenEmployerMeetings.employers(employers, NANFAXIN, 2);
        var id = meetings.plan(street, plan(EmployerMeeting.Kind.ONE_TO_ONE, both.getFirst()));

        assertThat(all(id)).extracting(Guest::employerId).containsExactly(both.getFirst());
        assertThatThrownBy(() -> invite(id, both)).isInstanceOf(Refused.class);
        assertThatThrownBy(() ->
                        meetings.change(street, id, version(id), plan(EmployerMeeting.Kind.ONE_TO_ONE, both.getLast())))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> meetings.change(street, id, version(id), plan(EmployerMeeting.Kind.MIXED, null)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void changesAPlanAndTheEndOfItsLinks() {
        var id = GivenEmployerMeetings.planned(meetings, street);
        invite(id, GivenEmployerMeetings.employers(employers, NANFAXIN, 1));
        var later = TestClock.now().plus(Duration.ofDays(20));

        meetings.change(
                street,
                id,
                version(id),
                GivenEmployerMeetings.plan(street, EmployerMeeting.Kind.UNIONISED_ONLY, later, null));

        var meeting = meetings.get(street.scope(), id);
        assertThat(meeting.kind()).isEqualTo(EmployerMeeting.Kind.UNIONISED_ONLY);
        assertThat(all(id).getFirst().linkUntil()).isEqualTo(meeting.closesAt().plus(EmployerMeetings.LINK_OUTLIVES));
        assertThatThrownBy(() -> meetings.change(neighbour, id, version(id), plan(EmployerMeeting.Kind.MIXED, null)))
                .isInstanceOf(NotFound.class);
        meetings.cancel(street, id, "园区停电");
        assertThatThrownBy(() -> meetings.change(street, id, version(id), plan(EmployerMeeting.Kind.MIXED, null)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void invitesEachEmployerOnceHoweverOftenAndHoweverMany() throws Exception {
        var id = GivenEmployerMeetings.planned(meetings, street);
        var many = GivenEmployerMeetings.employers(employers, NANFAXIN, 300);
        var together = new CyclicBarrier(8);
        var hands = new ArrayList<Callable<Integer>>();
        for (int hand = 0; hand < 8; hand++) {
            hands.add(() -> {
                together.await();
                return invite(id, many);
            });
        }
        int invited = 0;
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var result : pool.invokeAll(hands)) {
                invited += result.get();
            }
        }

        assertThat(invited).isEqualTo(300);
        assertThat(invite(id, many)).isZero();
        assertThat(queries.count(street.scope(), meeting(id)).invited()).isEqualTo(300);
        assertThat(trail(id))
                .filteredOn(line -> line.startsWith("EmployersInvited"))
                .containsExactly("EmployersInvited 何川 300");
    }

    @Test
    void invitesNobodyWhoIsNotThere() {
        var id = GivenEmployerMeetings.planned(meetings, street);
        var one = GivenEmployerMeetings.employers(employers, NANFAXIN, 1);

        assertThatThrownBy(() -> invite(id, List.of(one.getFirst(), UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> meetings.invite(neighbour, id, List.of(Invitation.of(one.getFirst()))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> meetings.invite(
                        street,
                        id,
                        List.of(new Invitation(one.getFirst(), "林经理", "no address", java.util.Locale.ENGLISH))))
                .isInstanceOf(InvalidForm.class);
        assertThat(all(id)).isEmpty();
        meetings.cancel(street, id, "园区停电");
        assertThatThrownBy(() -> invite(id, one)).isInstanceOf(Refused.class);
    }

    @Test
    void invitesWhoWasMarkedAsPresentByMistake() {
        var id = GivenEmployerMeetings.begun(meetings, street);
        var mistaken = GivenEmployerMeetings.employers(employers, NANFAXIN, 1);
        guests.attend(street, id, mistaken.getFirst(), 1, null);
        assertThat(invite(id, mistaken)).as("somebody who is there").isZero();
        guests.stayAway(street, id, mistaken.getFirst());

        assertThat(invite(id, mistaken)).isEqualTo(1);
        assertThat(invite(id, mistaken)).isZero();
        assertThat(guest(id, mistaken.getFirst()).invited()).isTrue();
    }

    @Test
    void countsWhoCameByWhetherTheyHadAUnionThatDay() {
        var id = GivenEmployerMeetings.begun(meetings, street);
        var today = Time.day(TestClock.now());
        var without = GivenEmployerMeetings.employers(employers, NANFAXIN, 2);
        var with = GivenEmployerMeetings.employers(employers, NANFAXIN, 1, today, "C");
        var later = GivenEmployerMeetings.employers(employers, NANFAXIN, 1, today.plusDays(1), "C");
        invite(id, without);

        guests.attend(street, id, without.getFirst(), 2, Rank.EXECUTIVE);
        guests.attend(street, id, with.getFirst(), 1, null);
        guests.attend(street, id, later.getFirst(), 1, Rank.OFFICER);
        guests.attend(street, id, later.getFirst(), 3, Rank.MANAGER);

        var count = queries.count(street.scope(), meeting(id));
        assertThat(count.present()).isEqualTo(3);
        assertThat(count.presentWithUnion()).isEqualTo(1);
        assertThat(count.presentWithoutUnion()).isEqualTo(2);
        assertThat(count.invited()).as("those who came by themselves were not").isEqualTo(2);
        assertThat(guest(id, later.getFirst()).people()).isEqualTo(3);
        assertThat(guest(id, later.getFirst()).rank()).isEqualTo(Rank.MANAGER);
        assertThat(queries.list(street.scope(), meeting(id), GuestFilter.PRESENT_WITHOUT_UNION, "", null, 10))
                .extracting(Guest::employerId)
                .containsExactlyInAnyOrder(without.getFirst(), later.getFirst());

        guests.stayAway(street, id, later.getFirst());
        assertThat(queries.count(street.scope(), meeting(id)).present()).isEqualTo(2);
        assertThatThrownBy(() -> guests.stayAway(street, id, without.getLast())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> guests.attend(neighbour, id, without.getFirst(), 1, null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> guests.attend(street, id, UUID.randomUUID(), 1, null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> guests.attend(street, id, without.getFirst(), 0, null))
                .isInstanceOf(InvalidForm.class);
    }

    @Test
    void takesNotesFromTheDayOfTheMeetingUntilThreeDaysAfterItsEnd() {
        var one = GivenEmployerMeetings.employers(employers, NANFAXIN, 1).getFirst();
        var planned = GivenEmployerMeetings.planned(meetings, street);
        assertThatThrownBy(() -> guests.attend(street, planned, one, 1, null)).isInstanceOf(Refused.class);

        var id = GivenEmployerMeetings.begun(meetings, street);
        meetings.close(street, id);
        TestClock.advance(Guests.PUT_RIGHT.minusMinutes(1));
        guests.attend(street, id, one, 1, null);
        TestClock.advance(Duration.ofMinutes(2));
        assertThatThrownBy(() -> guests.attend(street, id, one, 2, null)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> guests.stateIntent(street, id, one, Intent.INTENDING, ""))
                .isInstanceOf(Refused.class);
        meetings.keepMinutes(street, id, meetings.get(street.scope(), id).version(), "林经理问经费怎么返还", "希望有英文材料");
        assertThat(meeting(id).opinions()).isEqualTo("希望有英文材料");
    }

    @Test
    void countsTheLastWordOfAnEmployer() {
        var id = GivenEmployerMeetings.begun(meetings, street);
        var one = GivenEmployerMeetings.employers(employers, NANFAXIN, 1).getFirst();
        invite(id, List.of(one));
        assertThatThrownBy(() -> guests.stateIntent(street, id, one, Intent.INTENDING, ""))
                .as("not present")
                .isInstanceOf(Refused.class);
        guests.attend(street, id, one, 1, null);

        guests.stateIntent(street, id, one, Intent.CONCERNED, "等集团批复");
        guests.stateIntent(street, id, one, Intent.PREPARING, "");
        guests.stateIntent(district, id, one, Intent.PREPARING, "");

        assertThat(queries.listIntents(street.scope(), id, one))
                .extracting(GuestQueries.Stated::intent)
                .containsExactly(Intent.PREPARING, Intent.CONCERNED);
        var count = queries.count(street.scope(), meeting(id));
        assertThat(count.preparing()).isEqualTo(1);
        assertThat(count.concerned()).isZero();
        assertThat(trailOf(one))
                .containsExactly("EmployerIntentStated 何川 CONCERNED", "EmployerIntentStated 何川 PREPARING");
    }

    @Test
    void writesOnePressDownOnceWhileEightPress() throws Exception {
        var id = GivenEmployerMeetings.begun(meetings, street);
        var one = GivenEmployerMeetings.employers(employers, NANFAXIN, 1).getFirst();
        guests.attend(street, id, one, 1, null);
        var together = new CyclicBarrier(8);
        var hands = new ArrayList<Callable<Void>>();
        for (int hand = 0; hand < 8; hand++) {
            hands.add(() -> {
                together.await();
                guests.stateIntent(street, id, one, Intent.PREPARING, "下月筹备");
                return null;
            });
        }
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var result : pool.invokeAll(hands)) {
                result.get();
            }
        }

        assertThat(queries.listIntents(street.scope(), id, one)).hasSize(1);
    }

    @Test
    void letsOnlyWhoHasAUnionSpeakOfIt() {
        var id = GivenEmployerMeetings.planned(meetings, street);
        var today = Time.day(TestClock.now());
        var with = GivenEmployerMeetings.employers(employers, NANFAXIN, 1, today, "C")
                .getFirst();
        var without = GivenEmployerMeetings.employers(employers, NANFAXIN, 1).getFirst();
        invite(id, List.of(with, without));

        guests.speak(street, id, with, true);
        assertThatThrownBy(() -> guests.speak(street, id, without, true)).isInstanceOf(Refused.class);
        assertThat(queries.count(street.scope(), meeting(id)).speaking()).isEqualTo(1);
        guests.speak(street, id, with, false);
        assertThat(guest(id, with).speaker()).isFalse();
    }

    @Test
    void proposesPeersOfTheIndustryTheNearestFirst() {
        var id = GivenEmployerMeetings.planned(meetings, street);
        var founded = LocalDate.of(2016, 1, 1);
        var industry = "Q";
        invite(id, GivenEmployerMeetings.employers(employers, NANFAXIN, 1, null, industry));
        var far = GivenEmployerMeetings.employers(employers, "110113003", 1, founded, industry)
                .getFirst();
        var near = GivenEmployerMeetings.employers(employers, NANFAXIN, 1, founded, industry)
                .getFirst();
        var other = GivenEmployerMeetings.employers(employers, NANFAXIN, 1, founded, "A")
                .getFirst();
        var invited = GivenEmployerMeetings.employers(employers, NANFAXIN, 1, founded, industry)
                .getFirst();
        invite(id, List.of(invited));

        var found = queries.listPeers(street.scope(), meeting(id), 50);
        assertThat(found)
                .filteredOn(peer -> peer.id().equals(near) || peer.id().equals(far))
                .extracting(GuestQueries.Peer::alike)
                .as("those invited of its industry, without a union")
                .containsExactly(1, 1);
        var peers = found.stream().map(GuestQueries.Peer::id).toList();
        assertThat(peers).contains(near, far).doesNotContain(other, invited);
        assertThat(peers.indexOf(near)).isLessThan(peers.indexOf(far));
    }

    @Test
    void closesOnceAndTellsTheOtherWhoDid() throws Exception {
        var id = GivenEmployerMeetings.begun(meetings, street);
        var together = new CyclicBarrier(2);
        var refusals = new ArrayList<String>();
        try (var pool = Executors.newFixedThreadPool(2)) {
            var hands = List.<Callable<Void>>of(
                    () -> {
                        together.await();
                        meetings.close(street, id);
                        return null;
                    },
                    () -> {
                        together.await();
                        meetings.close(district, id);
                        return null;
                    });
            for (var result : pool.invokeAll(hands)) {
                try {
                    result.get();
                } catch (ExecutionException refused) {
                    var refusal = (Refused) refused.getCause();
                    refusals.add(refusal.key() + " " + refusal.reason());
                }
            }
        }

        assertThat(refusals).hasSize(1);
        assertThat(refusals.getFirst()).containsAnyOf("何川", "沈岚").startsWith("outreach.moved.CLOSED ");
        assertThat(store.listSteps(street.scope(), id))
                .extracting(MeetingStep::step)
                .containsExactly(Step.CLOSED, Step.PLANNED);
        assertThatThrownBy(() -> meetings.cancel(street, id, "晚了")).isInstanceOf(Refused.class);
        var planned = GivenEmployerMeetings.planned(meetings, street);
        assertThatThrownBy(() -> meetings.close(street, planned))
                .as("not begun")
                .isInstanceOf(Refused.class);
    }

    @Test
    void countsTheAudienceOfATalkBySite() {
        var host = GivenEmployerMeetings.employers(employers, NANFAXIN, 1).getFirst();
        var id = meetings.plan(
                street,
                GivenEmployerMeetings.plan(street, EmployerMeeting.Kind.EMPLOYER_INITIATED, TestClock.now(), host));

        meetings.countAudience(street, id, "北京总部", 120, 60);
        meetings.countAudience(street, id, "江苏分公司", 70, 20);
        meetings.countAudience(street, id, "江苏分公司", 80, 25);

        assertThat(store.listAudience(street.scope(), id))
                .containsExactly(new Audience("北京总部", 120, 60, "何川"), new Audience("江苏分公司", 80, 25, "何川"));
        var mixed = GivenEmployerMeetings.begun(meetings, street);
        assertThatThrownBy(() -> meetings.countAudience(street, mixed, "江苏分公司", 1, 1))
                .isInstanceOf(Refused.class);
    }

    @Test
    void listsMeetingsOfAScopeByStateAndKind() {
        var id = GivenEmployerMeetings.planned(meetings, street);
        var search = new EmployerMeetingSearch(
                EmployerMeeting.State.PLANNED, EmployerMeeting.Kind.MIXED, "经费", TestClock.now(), null);

        assertThat(lists.listNext(district.scope(), search, null, 1_000))
                .extracting(EmployerMeeting::id)
                .contains(id);
        assertThat(lists.listNewest(neighbour.scope(), search, null, 1_000))
                .extracting(EmployerMeeting::id)
                .doesNotContain(id);
        assertThat(lists.count(district.scope(), search).get(EmployerMeeting.State.PLANNED))
                .isPositive();
        assertThat(lists.listTurnouts(street.scope(), List.of(meeting(id)))).isEmpty();
    }

    @Test
    void keepsWhatAGuestWasBefore() {
        var id = GivenEmployerMeetings.begun(meetings, street);
        var one = GivenEmployerMeetings.employers(employers, NANFAXIN, 1).getFirst();
        guests.attend(street, id, one, 1, null);
        guests.attend(street, id, one, 4, null);

        assertThat(scopes.in(
                        JOB,
                        () -> jdbc.sql("""
                        select before ->> 'people' || '→' || (after ->> 'people') || ' ' || actor_name from audit.change
                        where subject = 'guest' and subject_id = (select id from talks.guest where meeting_id = ? and employer_id = ?)
                        """).params(id, one).query(String.class).list()))
                .containsExactly("1→4 何川");
    }

    private NewEmployerMeeting plan(EmployerMeeting.Kind kind, UUID employer) {
        return GivenEmployerMeetings.plan(street, kind, TestClock.now().plus(Duration.ofDays(7)), employer);
    }

    private static NewEmployerMeeting at(NewEmployerMeeting plan, UUID place, String spot) {
        return new NewEmployerMeeting(
                plan.orgCode(),
                plan.kind(),
                place,
                spot,
                plan.theme(),
                plan.opensAt(),
                plan.closesAt(),
                plan.organiserId(),
                Set.of(),
                "",
                plan.employerId(),
                "");
    }

    private int invite(UUID id, List<UUID> who) {
        return meetings.invite(street, id, who.stream().map(Invitation::of).toList());
    }

    private EmployerMeeting meeting(UUID id) {
        return meetings.get(street.scope(), id);
    }

    private Guest guest(UUID id, UUID employer) {
        return queries.find(street.scope(), meeting(id), employer).orElseThrow();
    }

    private List<Guest> all(UUID id) {
        return queries.list(street.scope(), meeting(id), GuestFilter.ALL, "", null, 1_000);
    }

    private List<String> trail(UUID meeting) {
        return trailOf(meeting);
    }

    private List<String> trailOf(UUID subject) {
        return scopes.in(
                JOB,
                () -> jdbc.sql("""
                        select concat_ws(' ', what, actor_name, detail) from audit.entry where subject_id = ? order by id
                        """)
                        .param(subject.toString())
                        .query(String.class)
                        .list());
    }

    private String version(UUID id) {
        return meetings.get(street.scope(), id).version();
    }
}
