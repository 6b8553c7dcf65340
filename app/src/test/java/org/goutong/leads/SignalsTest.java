package org.goutong.leads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.goutong.GivenStall;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.employers.Employers;
import org.goutong.employers.InventedNames;
import org.goutong.employers.Mentions;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@GoutongTest
class SignalsTest {

    @Autowired
    Signals signals;

    @Autowired
    GivenStall given;

    @Autowired
    Employers employers;

    @Autowired
    Mentions mentions;

    @Autowired
    People people;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    final String brand = InventedNames.brand();
    Staff street;
    GivenStall.Open stall;

    @BeforeEach
    void meet() {
        street = people.staff("street-nanfaxin");
        stall = given.openedBy(street);
    }

    @Test
    void leavesOneSignalOfAFormWhoseEmployerIsKnown() {
        var name = "北京" + brand + "物流有限公司";
        var employer = given.employer(name, "110113003");
        var form = given.filed(stall, "孙秀兰", GivenFinds.phone(), name);

        eventually(() -> employersSignalled().equals(List.of(employer)));
        signals.note(new Scope.Unit("110113008"), List.of(form, form));
        signals.note(new Scope.Unit("110113008"), List.of(form));

        assertThat(employersSignalled()).containsExactly(employer);
    }

    @Test
    void leavesNoSignalOfAFormWithoutEmployer() {
        var form = given.filed(stall, "孙秀兰", GivenFinds.phone(), brand + "货代");
        signals.note(new Scope.Unit("110113008"), List.of(form));

        assertThat(employersSignalled()).isEmpty();
    }

    @Test
    void leavesTheSignalsOfAllWaitingFormsWhenTheSpellingIsDecided() {
        var typed = brand + "货代";
        var employer = given.employer("北京" + brand + "国际货运代理有限公司", "110113008");
        for (int i = 0; i < 3; i++) {
            given.filed(stall, "孙秀兰", GivenFinds.phone(), typed);
        }
        var mention = mentions.findWaiting(street.scope(), typed, "110113008").orElseThrow();

        mentions.settle(street, mention, employer, "110113008");

        eventually(() -> employersSignalled().equals(List.of(employer, employer, employer)));
        assertThat(signals.noteAll(new Scope.Unit("110113008"), typed)).isZero();
    }

    @Test
    void takesSignalsBackWithTheDecisionTheyCameFrom() {
        var typed = brand + "货代";
        var employer = given.employer("北京" + brand + "国际货运代理有限公司", "110113008");
        given.filed(stall, "孙秀兰", GivenFinds.phone(), typed);
        var mention = mentions.findWaiting(street.scope(), typed, "110113008").orElseThrow();
        var decisions = mentions.settleTogether(street, List.of(mention), employer, "110113008");
        given.filed(stall, "马超", GivenFinds.phone(), typed);
        eventually(() -> employersSignalled().equals(List.of(employer, employer)));

        mentions.reopen(street, decisions);

        eventually(() -> employersSignalled().isEmpty());
    }

    @Test
    void catchesUpWithoutLeavingASignalTwice() {
        var name = "北京" + brand + "速运有限公司";
        var employer = given.employer(name, "110113008");
        given.filed(stall, "孙秀兰", GivenFinds.phone(), name);
        var job = new Scope.Job(Scope.Purpose.SIGNALS);

        signals.catchUp(job);
        eventually(() -> employersSignalled().equals(List.of(employer)));

        assertThat(signals.catchUp(job)).isZero();
        assertThat(employersSignalled()).containsExactly(employer);
    }

    private List<UUID> employersSignalled() {
        return scopes.in(
                street.scope(),
                () -> jdbc.sql("select employer_id from leads.signal where meeting_id = ?")
                        .param(stall.id())
                        .query(UUID.class)
                        .list());
    }

    /** Listeners hear after commit, on a thread of their own. */
    private static void eventually(BooleanSupplier happens) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(happens::getAsBoolean);
    }
}
