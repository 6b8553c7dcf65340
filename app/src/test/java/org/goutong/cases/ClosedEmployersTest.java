package org.goutong.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goutong.GivenStall;
import org.goutong.GoutongTest;
import org.goutong.InChinese;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.audit.FieldValue;
import org.goutong.employers.Employers;
import org.goutong.employers.InventedNames;
import org.goutong.employers.NewEmployer;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Staff;
import org.goutong.web.Refused;
import org.goutong.web.Time;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@GoutongTest
@ExtendWith(InChinese.class)
class ClosedEmployersTest {

    @Autowired
    MockMvc web;

    @Autowired
    Cases cases;

    @Autowired
    CaseStages stages;

    @Autowired
    CaseStore store;

    @Autowired
    Employers employers;

    @Autowired
    GivenStall stalls;

    @Autowired
    People people;

    private Staff street;
    private UUID employer;

    @BeforeEach
    void anEmployer() {
        street = people.staff("street-nanfaxin");
        employer = stalls.employer("北京" + InventedNames.brand() + "货运代理有限公司", street.orgCode());
    }

    @Test
    void endsTheCaseOfAnEmployerThatClosesDown() {
        var id = cases.open(street, employer, Case.Channel.VISIT, street.id());
        close();

        await().untilAsserted(
                        () -> assertThat(cases.get(street.scope(), id).state()).isEqualTo(Case.State.CLOSED));
        assertThat(cases.get(street.scope(), id).exitReason()).isEqualTo(Case.ExitReason.EMPLOYER_CLOSED.name());
        var last = store.findLastStep(street.scope(), id).orElseThrow();
        assertThat(last.byName()).isEqualTo(street.name());
        assertThat(last.what()).isEqualTo("结束：单位关停");

        cases.endOfClosed(new Scope.Unit(street.orgCode()), employer, "again");
        assertThat(store.findLastStep(street.scope(), id)).contains(last);
    }

    @Test
    void takesTheCaseUpAgainWhenTheEmployerHasNotClosed() {
        var id = cases.open(street, employer, Case.Channel.VISIT, street.id());
        close();
        awaitState(id, Case.State.CLOSED);
        TestClock.set(TestClock.now().plus(Duration.ofDays(3)));
        closedOn(null);

        awaitState(id, Case.State.OPEN);
        var resumed = cases.get(street.scope(), id);
        var due = Time.day(TestClock.now()).plusDays(7);
        assertThat(resumed.ownerId()).isEqualTo(street.id());
        assertThat(resumed.exitReason()).isEmpty();
        assertThat(List.of(resumed.contactDueOn(), resumed.nextOn())).containsExactly(due, due);
        var last = store.findLastStep(street.scope(), id).orElseThrow();
        assertThat(last.kind()).isEqualTo(Step.Kind.RESUMED);
        assertThat(last.byName()).isEqualTo(street.name());

        cases.resumeOfReopened(new Scope.Unit(street.orgCode()), employer, "again");
        assertThat(store.findLastStep(street.scope(), id)).contains(last);
    }

    @Test
    void takesNothingUpAgainThatAPersonHasEndedOrThatHasClosed() {
        var id = cases.open(street, employer, Case.Channel.VISIT, street.id());
        cases.close(street, id, Case.ExitReason.EMPLOYER_CLOSED, "");
        cases.resumeOfReopened(new Scope.Unit(street.orgCode()), employer, "nobody");
        assertThat(cases.get(street.scope(), id).state()).isEqualTo(Case.State.CLOSED);

        cases.resume(street, id);
        close();
        awaitState(id, Case.State.CLOSED);
        cases.resumeOfReopened(new Scope.Unit(street.orgCode()), employer, "nobody");
        assertThat(cases.get(street.scope(), id).state()).isEqualTo(Case.State.CLOSED);
    }

    @Test
    void followsAListThatClosesEmployersAndIsTakenBack() {
        var id = cases.open(street, employer, Case.Channel.VISIT, street.id());
        employers.setFacts(street, List.of(new FieldValue(employer, "closed_on", "2016-06-01")));
        awaitState(id, Case.State.CLOSED);

        employers.restoreFacts(street, List.of(new FieldValue(employer, "closed_on", null)));
        awaitState(id, Case.State.OPEN);
    }

    private void awaitState(UUID id, Case.State state) {
        await().untilAsserted(
                        () -> assertThat(cases.get(street.scope(), id).state()).isEqualTo(state));
    }

    @Test
    void endsACaseThatRestsSoThatNobodyIsSentThereAgain() {
        var id = cases.open(street, employer, Case.Channel.VISIT, street.id());
        cases.shelve(street, id, Case.ExitReason.OTHER, LocalDate.of(2999, 1, 1), "");
        close();

        await().untilAsserted(
                        () -> assertThat(cases.get(street.scope(), id).state()).isEqualTo(Case.State.CLOSED));
    }

    @Test
    void letsACaseThatRestedRestAgainWhenTheEmployerHasNotClosed() {
        var id = cases.open(street, employer, Case.Channel.VISIT, street.id());
        var day = LocalDate.of(2999, 1, 1);
        cases.shelve(street, id, Case.ExitReason.REFUSED, day, "");
        close();
        awaitState(id, Case.State.CLOSED);
        assertThat(cases.get(street.scope(), id).restsUntil()).isNull();
        TestClock.advance(Duration.ofDays(3));
        closedOn(null);

        awaitState(id, Case.State.SHELVED);
        var rests = cases.get(street.scope(), id);
        assertThat(rests.restsUntil()).isEqualTo(day);
        assertThat(rests.exitReason()).isEqualTo(Case.ExitReason.REFUSED.name());
        assertThat(rests.contactDueOn()).isNull();
        assertThat(rests.nextOn()).isNull();
        var last = store.findLastStep(street.scope(), id).orElseThrow();
        assertThat(last.kind()).isEqualTo(Step.Kind.SHELVED);
        assertThat(last.detail()).isEqualTo(Case.ExitReason.REFUSED.name());

        cases.resumeOfReopened(new Scope.Unit(street.orgCode()), employer, "again");
        assertThat(store.findLastStep(street.scope(), id)).contains(last);
        cases.resume(street, id);
        assertThat(cases.get(street.scope(), id).resumeOn()).isNull();
    }

    @Test
    void leavesACaseWhoseStatutoryStepsAreUnderWay() {
        var id = cases.open(street, employer, Case.Channel.VISIT, street.id());
        var today = Time.day(TestClock.now());
        stages.agree(street, employer, today, "");
        stages.fileApplication(street, id, today, "");
        stages.beginPreparation(street, id, today, "");
        close();

        cases.endOfClosed(new Scope.Unit(street.orgCode()), employer, street.name());
        assertThat(cases.get(street.scope(), id).open()).isTrue();
    }

    @Test
    void offersNothingToBeginAtAnEmployerThatHasClosed() throws Exception {
        assertThat(page()).contains("/employers/" + employer + "/case", "/foundings/new?employer=" + employer);
        close();

        assertThat(page()).doesNotContain("/employers/" + employer + "/case", "/foundings/new");
        assertThatThrownBy(() -> cases.open(street, employer, Case.Channel.VISIT, street.id()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("cases.open.closed");
        assertThat(cases.openAll(street, List.of(employer), true)).isZero();
    }

    private String page() throws Exception {
        return Jsoup.parse(web.perform(get("/employers/" + employer).with(People.as("street-nanfaxin")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .select("main")
                .html();
    }

    private void close() {
        closedOn(LocalDate.of(2016, 6, 1));
    }

    private void closedOn(@Nullable LocalDate day) {
        var now = employers.get(street.scope(), employer);
        employers.change(
                street,
                employer,
                now.version(),
                new NewEmployer(
                        now.orgCode(),
                        now.name(),
                        null,
                        null,
                        "",
                        "",
                        now.employees(),
                        now.industry(),
                        null,
                        null,
                        null,
                        day,
                        null));
    }
}
