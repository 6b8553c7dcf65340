package org.goutong.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.UUID;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.orgs.Staff;
import org.goutong.places.Places;
import org.goutong.web.InvalidForm;
import org.goutong.web.NotFound;
import org.goutong.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@GoutongTest
@RecordApplicationEvents
class TalliesModuleTest {

    @Autowired
    Tallies tallies;

    @Autowired
    Claims claims;

    @Autowired
    Meetings meetings;

    @Autowired
    Places places;

    @Autowired
    People people;

    @Autowired
    ApplicationEvents events;

    private Staff street;
    private UUID meeting;

    @BeforeEach
    void openAStall() {
        street = people.staff("street-nanfaxin");
        meeting = GivenMeetings.open(meetings, places, street);
    }

    @Test
    void countsATapOnceHoweverOftenItArrives() {
        var tap = UUID.randomUUID();
        tallies.add(street, meeting, tap, TallyKind.CONSULTATION, Topic.JOINING, 1);
        tallies.add(street, meeting, tap, TallyKind.CONSULTATION, Topic.JOINING, 1);
        tallies.add(street, meeting, UUID.randomUUID(), TallyKind.CONSULTATION, Topic.JOINING, 1);
        tallies.add(street, meeting, UUID.randomUUID(), TallyKind.COOLING_PACK, null, 400);

        assertThat(tallies.list(street.scope(), meeting))
                .extracting(TallyCount::kind, TallyCount::topic, TallyCount::quantity, TallyCount::lastBy)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(TallyKind.CONSULTATION, Topic.JOINING, 2L, "何川"),
                        org.assertj.core.groups.Tuple.tuple(TallyKind.COOLING_PACK, null, 400L, "何川"));
    }

    @Test
    void takesATapBackWithinTenMinutes() {
        var tap = tap();
        assertThat(tallies.list(street.scope(), meeting).getFirst().undoable()).isEqualTo(tap);

        tallies.undo(street, meeting, tap);
        tallies.undo(street, meeting, tap);

        assertThat(tallies.list(street.scope(), meeting)).isEmpty();
        assertThat(events.stream(TallyTakenBack.class).map(TallyTakenBack::by)).containsExactly("何川");
    }

    @Test
    void keepsATapThatIsOlder() {
        var tap = tap();
        TestClock.advance(Duration.ofMinutes(11));

        assertThat(tallies.list(street.scope(), meeting).getFirst().undoable()).isNull();
        assertRefused("outreach.tally.too-late", () -> tallies.undo(street, meeting, tap));
        assertThat(tallies.list(street.scope(), meeting).getFirst().quantity()).isEqualTo(1);
    }

    @Test
    void takesCountsForADayAfterClosing() {
        meetings.close(street, meeting);
        TestClock.advance(Duration.ofHours(23));
        tap();
        TestClock.advance(Duration.ofHours(2));

        assertRefused("outreach.tally.not-now.CLOSED", this::tap);
        assertThat(tallies.list(street.scope(), meeting).getFirst().quantity()).isEqualTo(1);
    }

    @Test
    void takesNoCountBeforeOpening() {
        var planned = GivenMeetings.planned(meetings, places, street);

        assertRefused(
                "outreach.tally.not-now.PLANNED",
                () -> tallies.add(street, planned, UUID.randomUUID(), TallyKind.MATERIAL, null, 10));
    }

    @Test
    void boundsWhatOneRowCounts() {
        for (int wrong : new int[] {0, -1, Tallies.MOST + 1}) {
            assertThatExceptionOfType(InvalidForm.class)
                    .isThrownBy(() -> tallies.add(street, meeting, UUID.randomUUID(), TallyKind.MATERIAL, null, wrong));
        }
        assertThatExceptionOfType(InvalidForm.class)
                .isThrownBy(() -> tallies.add(street, meeting, UUID.randomUUID(), TallyKind.CONSULTATION, null, 1));
        assertThatExceptionOfType(InvalidForm.class)
                .isThrownBy(() -> tallies.add(street, meeting, UUID.randomUUID(), TallyKind.MATERIAL, Topic.OTHER, 1));
        tallies.add(street, meeting, UUID.randomUUID(), TallyKind.MATERIAL, null, Tallies.MOST);
    }

    @Test
    void belongsToTheUnitOfTheMeeting() {
        var tap = tap();
        var neighbour = people.staff("street-renhe");

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        tallies.add(neighbour, meeting, UUID.randomUUID(), TallyKind.CONSULTATION, Topic.OTHER, 1));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> tallies.undo(neighbour, meeting, tap));
        assertThat(tallies.list(neighbour.scope(), meeting)).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        claims.state(neighbour, meeting, Claimed.MATERIALS, "千余份", 1000, Qualifier.MORE_THAN, "x"));
    }

    @Test
    void keepsAFigureSomebodySaidInItsOwnWords() {
        claims.state(street, meeting, Claimed.APPLICATIONS, "近300名", 300, Qualifier.NEARLY, "劳动午报 2016-08-25");
        claims.state(
                street, meeting, Claimed.EMPLOYERS_WITHOUT_UNION, "80多家", 80, Qualifier.MORE_THAN, "劳动午报 2016-08-25");
        claims.state(street, meeting, Claimed.APPLICATIONS, "将近300名", 300, Qualifier.NEARLY, "劳动午报 2016-08-25");

        assertThat(claims.list(street.scope(), meeting))
                .extracting(Claim::claimed, Claim::wording, Claim::number, Claim::byName)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Claimed.APPLICATIONS, "将近300名", 300, "何川"),
                        org.assertj.core.groups.Tuple.tuple(Claimed.EMPLOYERS_WITHOUT_UNION, "80多家", 80, "何川"));
        assertThat(events.stream(ClaimStated.class)).hasSize(3);
        assertThatExceptionOfType(InvalidForm.class)
                .isThrownBy(() -> claims.state(street, meeting, Claimed.ADMITTED, "", -1, Qualifier.EXACT, " "))
                .satisfies(invalid -> assertThat(invalid.problems()).hasSize(3));
    }

    private UUID tap() {
        var key = UUID.randomUUID();
        tallies.add(street, meeting, key, TallyKind.CONSULTATION, Topic.LEGAL_ADVICE, 1);
        return key;
    }

    private static void assertRefused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(step)
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
