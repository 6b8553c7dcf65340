package org.goutong.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.employers.Employers;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Staff;
import org.goutong.talks.EmployerMeetings;
import org.goutong.talks.GivenEmployerMeetings;
import org.goutong.talks.Guests;
import org.goutong.talks.Intent;
import org.goutong.web.Time;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@GoutongTest
class MeetingCasesTest {

    @Autowired
    EmployerMeetings meetings;

    @Autowired
    Guests guests;

    @Autowired
    MeetingCases followed;

    @Autowired
    Cases cases;

    @Autowired
    CaseStages stages;

    @Autowired
    CaseStore store;

    @Autowired
    StrikingOut strikingOut;

    @Autowired
    TakingBack takingBack;

    @Autowired
    ApplicationContext context;

    @Autowired
    ContactQueries log;

    @Autowired
    Contacts contacts;

    @Autowired
    ConversionQueries conversions;

    @Autowired
    Employers employers;

    @Autowired
    People people;

    Staff street;
    Staff district;
    UUID meeting;

    @BeforeEach
    void begin() {
        street = people.staff("street-renhe");
        district = people.staff("district-shunyi");
        meeting = GivenEmployerMeetings.begun(meetings, street);
    }

    @Test
    void opensCasesNotesTheContactAndMovesThoseThatAgreeOrWantAUnion() {
        var came = GivenEmployerMeetings.employers(employers, street.orgCode(), 5);
        came.forEach(employer -> guests.attend(street, meeting, employer, 1, null));
        guests.stateIntent(street, meeting, came.get(0), Intent.PREPARING, "下月开筹备会");
        guests.stateIntent(street, meeting, came.get(1), Intent.INTENDING, "");
        guests.stateIntent(street, meeting, came.get(2), Intent.CONCERNED, "怕多一笔开支");
        guests.stateIntent(street, meeting, came.get(3), Intent.REFUSED, "");
        assertThat(cases.find(street.scope(), came.getFirst())).isEmpty();

        meetings.close(street, meeting);
        await().until(() -> cases.find(street.scope(), came.getLast()).isPresent());

        assertThat(came.stream().map(this::kept))
                .extracting(Case::stage, Case::channel, Case::ownerName, Case::nextStep, Case::attempts)
                .containsExactly(
                        tuple(Stage.AGREED, Case.Channel.MEETING, street.name(), "会后回访", 0),
                        tuple(Stage.INTENDING, Case.Channel.MEETING, street.name(), "会后回访", 0),
                        tuple(Stage.CONTACTED, Case.Channel.MEETING, street.name(), "会后回访", 0),
                        tuple(Stage.CONTACTED, Case.Channel.MEETING, street.name(), "会后回访", 0),
                        tuple(Stage.CONTACTED, Case.Channel.MEETING, street.name(), "会后回访", 0));
        var first = kept(came.getFirst());
        var day = Time.day(TestClock.now());
        assertThat(first.contactDueOn()).isEqualTo(day.plusDays(7));
        assertThat(first.unbrokenSince()).isEqualTo(day);
        assertThat(store.listMoves(street.scope(), first.id()))
                .extracting(Step::kind, Step::toStage, Step::byName)
                .contains(tuple(Step.Kind.MOVED, Stage.AGREED, street.name()));
        assertThat(noted(first)).containsExactly("下月开筹备会");
    }

    @Test
    void opensTheCaseOfWhoAsksForATalkAtOnceAndByItsOwnWay() {
        var two = GivenEmployerMeetings.employers(employers, street.orgCode(), 2);
        var host = two.getFirst();
        var opens = TestClock.now().plus(Duration.ofDays(3));
        var known = new GivenCases(employers, cases, contacts).of(street, two.getLast());
        var before = asked();

        var talk = GivenEmployerMeetings.talk(meetings, street, host, opens);
        GivenEmployerMeetings.talk(meetings, street, two.getLast(), opens);

        await().until(() -> cases.find(street.scope(), host).isPresent());
        assertThat(kept(host))
                .extracting(Case::channel, Case::stage, Case::ownerName, Case::contactDueOn)
                .containsExactly(Case.Channel.EMPLOYER, Stage.NOT_CONTACTED, street.name(), Time.day(opens));
        assertThat(asked()).isEqualTo(before + 1);
        followed.openAsked(new Scope.Unit(street.orgCode()), talk);
        assertThat(asked()).as("heard again").isEqualTo(before + 1);
        assertThat(kept(two.getLast()).channel()).isEqualTo(known.channel());

        TestClock.advance(Duration.ofDays(3).plusHours(1));
        var walkIn =
                GivenEmployerMeetings.employers(employers, street.orgCode(), 1).getFirst();
        guests.attend(street, talk, host, 1, null);
        guests.attend(street, talk, walkIn, 1, null);
        meetings.close(street, talk);
        await().until(() -> cases.find(street.scope(), walkIn).isPresent());
        assertThat(kept(walkIn).channel()).isEqualTo(Case.Channel.MEETING);
        assertThat(kept(host))
                .extracting(Case::channel, Case::stage)
                .containsExactly(Case.Channel.EMPLOYER, Stage.CONTACTED);
    }

    private int asked() {
        return conversions.countBehind(
                street.scope(), Time.day(TestClock.now()).minusYears(9), "EMPLOYER", ConversionQueries.Got.KNOWN);
    }

    @Test
    void changesNothingWhenHeardAgainAndNeverMovesBack() {
        var came = GivenEmployerMeetings.employers(employers, street.orgCode(), 2);
        came.forEach(employer -> guests.attend(street, meeting, employer, 1, null));
        var agreed = stages.agree(street, came.getFirst(), Time.day(TestClock.now()), "");
        guests.stateIntent(street, meeting, came.getFirst(), Intent.INTENDING, "");
        meetings.close(street, meeting);
        await().until(() -> cases.find(street.scope(), came.getLast()).isPresent());
        var before = came.stream().map(this::kept).toList();

        followed.follow(new Scope.Unit(street.orgCode()), meeting);

        assertThat(came.stream().map(this::kept)).isEqualTo(before);
        assertThat(before.getFirst().id()).isEqualTo(agreed.id());
        assertThat(before.getFirst().stage()).isEqualTo(Stage.AGREED);
        assertThat(noted(before.getFirst())).hasSize(1);
    }

    @Test
    void followsWhatIsPutRightAfterTheEnd() {
        var came =
                GivenEmployerMeetings.employers(employers, street.orgCode(), 1).getFirst();
        guests.attend(street, meeting, came, 1, null);
        meetings.close(street, meeting);
        await().until(() -> cases.find(street.scope(), came).isPresent());
        assertThat(kept(came).stage()).isEqualTo(Stage.CONTACTED);

        guests.stateIntent(street, meeting, came, Intent.PREPARING, "");

        await().until(() -> kept(came).stage() == Stage.AGREED);
    }

    @Test
    void staysStruckOutAndTakenBackWhateverIsPutRightAfterwards() {
        var came = GivenEmployerMeetings.employers(employers, street.orgCode(), 3);
        came.forEach(employer -> guests.attend(street, meeting, employer, 1, null));
        guests.stateIntent(street, meeting, came.get(1), Intent.INTENDING, "");
        meetings.close(street, meeting);
        await().until(() -> cases.find(street.scope(), came.getLast()).isPresent());
        await().until(() -> kept(came.getLast()).stage() == Stage.CONTACTED);
        var struck = kept(came.getFirst());
        strikingOut.strikeOut(street, struck.id(), GivenCases.noted(context, street, struck.id()), "没来");
        assertThat(kept(came.getFirst()).stage()).isEqualTo(Stage.NOT_CONTACTED);
        var back = kept(came.get(1));
        takingBack.takeBack(
                street,
                back.id(),
                store.findLastStep(street.scope(), back.id()).orElseThrow().id());
        assertThat(kept(came.get(1)).stage()).isEqualTo(Stage.NOT_CONTACTED);

        guests.stateIntent(street, meeting, came.getLast(), Intent.PREPARING, "");
        await().until(() -> kept(came.getLast()).stage() == Stage.AGREED);
        followed.follow(new Scope.Unit(street.orgCode()), meeting);

        assertThat(came.subList(0, 2).stream().map(this::kept))
                .extracting(Case::stage)
                .containsOnly(Stage.NOT_CONTACTED);
    }

    @Test
    void leavesAloneWhatOthersWorkOnAndWhatHasEnded() {
        var came = GivenEmployerMeetings.employers(employers, street.orgCode(), 3);
        var given = new GivenCases(employers, cases, contacts);
        var elsewhere = given.of(people.staff("street-nanfaxin"));
        var ended = given.of(street, came.getFirst());
        cases.close(street, ended.id(), Case.ExitReason.MOVED, "");
        came.forEach(employer -> guests.attend(street, meeting, employer, 1, null));
        guests.attend(street, meeting, elsewhere.employerId(), 1, null);
        guests.stateIntent(street, meeting, elsewhere.employerId(), Intent.PREPARING, "");

        meetings.close(street, meeting);
        await().until(() -> cases.find(street.scope(), came.getLast()).isPresent());

        assertThat(kept(came.getFirst())).isEqualTo(cases.get(street.scope(), ended.id()));
        assertThat(kept(came.getFirst()).contactedAt()).isNull();
        assertThat(cases.find(district.scope(), elsewhere.employerId())).contains(elsewhere);
    }

    @Test
    void countsWhoCameToAMeetingWithWhatBecameOfThem() {
        var before = met();
        var came = GivenEmployerMeetings.employers(employers, street.orgCode(), 4);
        came.forEach(employer -> guests.attend(street, meeting, employer, 1, null));
        guests.stateIntent(street, meeting, came.get(0), Intent.INTENDING, "");
        guests.stateIntent(street, meeting, came.get(1), Intent.PREPARING, "");

        meetings.close(street, meeting);
        await().until(() -> met().employers() == before.employers() + 4);

        assertThat(met().reached()).isEqualTo(before.reached() + 4);
        assertThat(met().intending()).isEqualTo(before.intending() + 2);
        assertThat(met().agreed()).isEqualTo(before.agreed() + 1);
    }

    private ConversionQueries.Conversion met() {
        return conversions.list(street.scope(), Time.day(TestClock.now()).minusYears(9)).stream()
                .filter(row -> row.channel().equals("MET"))
                .findFirst()
                .orElse(new ConversionQueries.Conversion("MET", 0, 0, 0, 0, 0, 0, 0));
    }

    private Case kept(UUID employer) {
        return cases.find(street.scope(), employer).orElseThrow();
    }

    private List<String> noted(Case one) {
        var filter = new ContactFilter(null, ContactChannel.MEETING, null, null, null, one.employerName());
        return log.list(street.scope(), filter, null, null, 100).stream()
                .map(ContactRow::note)
                .toList();
    }
}
