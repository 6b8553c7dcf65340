package org.goutong.leads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.goutong.GivenStall;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.employers.Employers;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.outreach.Meetings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@GoutongTest
class BandsTest {

    private static final Scope JOB = new Scope.Job(Scope.Purpose.BANDS);

    @Autowired
    Bands bands;

    @Autowired
    BandStore store;

    @Autowired
    GivenStall given;

    @Autowired
    Employers employers;

    @Autowired
    Meetings meetings;

    @Autowired
    People people;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    private Staff street;
    private GivenFinds finds;

    @BeforeEach
    void someone() {
        street = people.staff("street-nanfaxin");
        finds = new GivenFinds(given, employers);
    }

    @Test
    void saysNothingUntilTheStallClosesAndThenABand() {
        var stall = given.openedBy(street);
        var found = finds.named(stall, 7, 60, null);
        var other = finds.named(stall, 3, 60, null);
        var few = finds.named(stall, 2, 60, null);
        var unknown = finds.named(stall, 9, null, null);
        bands.weighAll();
        assertThat(store.find(street.scope(), found.id())).isEmpty();

        close(stall);

        assertThat(store.find(street.scope(), found.id())).contains(Band.FROM_5);
        assertThat(store.find(street.scope(), other.id())).contains(Band.SOME);
        assertThat(store.find(street.scope(), few.id())).isEmpty();
        assertThat(store.find(street.scope(), unknown.id())).isEmpty();
        assertThat(store.find(people.staff("street-renhe").scope(), found.id())).isEmpty();
    }

    @Test
    void weighsAClosedStallOnceHoweverLateTheNews() {
        var stall = given.openedBy(street);
        var found = finds.named(stall, 5, 60, null);
        finds.named(stall, 3, 60, null);
        close(stall);
        scopes.run(
                JOB,
                () -> jdbc.sql("delete from leads.band where employer_id = ?")
                        .param(found.id())
                        .update());

        assertThat(bands.weighAll()).isZero();
        assertThat(bands.weighAll()).isZero();
        assertThat(store.begin(JOB, stall.id(), TestClock.now())).isFalse();
        assertThat(store.find(street.scope(), found.id())).isEmpty();
        assertThat(store.listUnweighed(JOB, 100)).doesNotContain(stall.id());
    }

    @Test
    void countsAPersonOnceWhateverStallsTheyCameTo() {
        var first = given.openedBy(street);
        var found = finds.named(first, 2, 60, null);
        finds.named(first, 3, 60, null);
        var phone = GivenFinds.phone();
        given.filed(first, "林小可", phone, found.name());
        given.filed(first, "林小可", phone, found.name());
        close(first);
        assertThat(count(found.id())).isEqualTo(List.of(3, 3));
        assertThat(store.find(street.scope(), found.id())).contains(Band.SOME);

        var second = given.openedBy(street);
        given.filed(second, "林小可", phone, found.name());
        finds.named(second, 3, 60, null);
        close(second);
        assertThat(count(found.id())).isEqualTo(List.of(3, 3));
    }

    @Test
    void saysAtAnotherStallWhatTheDoorOfOneEmployerBrought() {
        var door = given.openedBy(street);
        var found = finds.named(door, 6, 60, null);
        close(door);
        assertThat(store.find(street.scope(), found.id())).isEmpty();

        var lobby = given.openedBy(street);
        finds.named(lobby, 4, 60, null);
        close(lobby);
        assertThat(store.find(street.scope(), found.id())).contains(Band.FROM_5);
    }

    @Test
    void staysWhereOneOrTwoMoreCame() {
        var first = given.openedBy(street);
        var found = finds.named(first, 4, 60, null);
        finds.named(first, 4, 60, null);
        close(first);
        var second = given.openedBy(street);
        given.filed(second, "孙秀兰", GivenFinds.phone(), found.name());
        finds.named(second, 4, 60, null);
        close(second);

        assertThat(store.find(street.scope(), found.id())).contains(Band.SOME);
        assertThat(count(found.id())).isEqualTo(List.of(4, 5));
    }

    @Test
    void saysAtALaterStallWhatTheSitesOfATalkBrought() {
        var before = given.openedBy(street);
        var found = finds.named(before, 2, 60, null);
        finds.named(before, 3, 60, null);
        close(before);
        var one = given.relayedBy(street);
        given.filed(one, "孙秀兰", GivenFinds.phone(), found.name());
        finds.named(one, 3, 60, null);
        var other = given.relayedBy(street);
        finds.named(other, 3, 60, null);

        close(one);
        close(other);

        assertThat(store.find(street.scope(), found.id()))
                .as("whoever watched the one person at the one site")
                .isEmpty();
        assertThat(count(found.id())).isEqualTo(List.of(0, 3));
        var lobby = given.openedBy(street);
        finds.named(lobby, 3, 60, null);
        close(lobby);
        assertThat(store.find(street.scope(), found.id())).contains(Band.SOME);
    }

    @Test
    void tellsNobodyWhatItIsWeighedBy() {
        for (var scope : List.of(street.scope(), people.staff("city-auditor").scope())) {
            for (var table : List.of("leads.band_weight", "leads.band_closing")) {
                assertThat(scopes.in(
                                scope,
                                () -> jdbc.sql("select count(*) from " + table)
                                        .query(Integer.class)
                                        .single()))
                        .isZero();
            }
        }
    }

    private void close(GivenStall.Open stall) {
        meetings.close(street, stall.id());
        bands.weighAll();
    }

    /** Persons when the band moved last, and at the last closing. */
    private List<Integer> count(UUID employer) {
        return scopes.in(
                JOB,
                () -> jdbc.sql("select said_of, weighed from leads.band_weight where employer_id = ?")
                        .param(employer)
                        .query((row, number) -> List.of(row.getInt(1), row.getInt(2)))
                        .single());
    }
}
