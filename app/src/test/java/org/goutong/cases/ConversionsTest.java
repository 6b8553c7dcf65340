package org.goutong.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.cases.ConversionQueries.Conversion;
import org.goutong.employers.Employers;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.Time;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@GoutongTest
class ConversionsTest {

    @Autowired
    ConversionQueries queries;

    @Autowired
    Cases cases;

    @Autowired
    CaseStages stages;

    @Autowired
    Contacts contacts;

    @Autowired
    Employers employers;

    @Autowired
    People people;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TakingBack takingBack;

    @Autowired
    StrikingOut strikingOut;

    @Autowired
    org.springframework.context.ApplicationContext context;

    Staff street;
    LocalDate today;

    @BeforeEach
    void meet() {
        street = people.staff("street-renhe");
        today = Time.day(TestClock.now());
    }

    private Conversion visited() {
        return queries.list(street.scope(), LocalDate.of(2000, 1, 1)).stream()
                .filter(row -> row.channel().equals("VISITED"))
                .findFirst()
                .orElse(new Conversion("VISITED", 0, 0, 0, 0, 0, 0, 0));
    }

    private int counted(String view) {
        return scopes.in(
                street.scope(),
                () -> jdbc.sql("select coalesce(sum(quantity), 0)::int from cases." + view)
                        .query(Integer.class)
                        .single());
    }

    @Test
    void countsEveryEmployerOnceWhereverItHasBeen() {
        var given = new GivenCases(employers, cases, contacts);
        var before = visited();
        int[] counts = {
            counted("pub_visited_employer"),
            counted("pub_intending_employer"),
            counted("pub_agreed_employer"),
            counted("pub_applied_employer")
        };
        var kept = given.of(street);
        given.of(street);
        for (int i = 0; i < 3; i++) {
            contacts.note(
                    street,
                    kept.id(),
                    new NewContact(
                            UUID.randomUUID(),
                            ContactChannel.VISIT,
                            Outcome.REACHED,
                            null,
                            "前台",
                            OurLevel.ORGANISER,
                            "",
                            GivenCases.ago(i),
                            "",
                            null));
        }
        stages.move(street, kept.id(), Stage.CONTACTED, Stage.INTENDING, today, "");
        stages.move(street, kept.id(), Stage.INTENDING, Stage.AGREED, today, "");
        stages.move(street, kept.id(), Stage.AGREED, Stage.INTENDING, today, "");
        stages.move(street, kept.id(), Stage.INTENDING, Stage.AGREED, today, "");
        stages.fileApplication(street, kept.id(), today, "");
        stages.move(street, kept.id(), Stage.APPLIED, Stage.AGREED, today, "撤回");

        assertThat(visited())
                .isEqualTo(new Conversion(
                        "VISITED",
                        before.employers() + 1,
                        before.reached() + 1,
                        before.intending() + 1,
                        before.agreed() + 1,
                        before.applied() + 1,
                        before.approved(),
                        before.founded()));
        for (var got : ConversionQueries.Got.values()) {
            var figure = visited().count(got);
            assertThat(queries.countBehind(street.scope(), LocalDate.of(2000, 1, 1), "VISITED", got))
                    .as(got.name())
                    .isEqualTo(figure);
        }
        assertThat(queries.listBehind(
                        street.scope(), today.minusDays(1), "VISIT", ConversionQueries.Got.APPLIED, null, 1000))
                .extracting(ConversionQueries.Row::id)
                .contains(kept.id());
        assertThat(queries.listBehind(
                        street.scope(), today.minusDays(1), "VISIT", ConversionQueries.Got.APPLIED, kept.id(), 1000))
                .extracting(ConversionQueries.Row::id)
                .doesNotContain(kept.id());
        assertThat(counted("pub_visited_employer")).isEqualTo(counts[0] + 1);
        assertThat(counted("pub_intending_employer")).isEqualTo(counts[1] + 1);
        assertThat(counted("pub_agreed_employer")).isEqualTo(counts[2] + 1);
        assertThat(counted("pub_applied_employer")).isEqualTo(counts[3] + 1);
        assertThat(queries.list(street.scope(), today.plusDays(1))).isEmpty();
    }

    @Test
    void countsTheIntentOfThoseThatAgreeAtOnce() {
        var given = new GivenCases(employers, cases, contacts);
        int intending = counted("pub_intending_employer");
        int agreed = counted("pub_agreed_employer");
        var atOnce = given.of(street);
        var wavering = given.of(street);

        stages.agree(street, atOnce.employerId(), today.minusDays(1), "");
        stages.agree(street, wavering.employerId(), today.minusDays(1), "");
        stages.move(street, wavering.id(), Stage.AGREED, Stage.INTENDING, today, "还要等集团");

        assertThat(counted("pub_intending_employer")).isEqualTo(intending + 2);
        assertThat(counted("pub_agreed_employer")).isEqualTo(agreed + 2);
        assertThat(queries.listBehind(
                        street.scope(), today.minusDays(1), "VISIT", ConversionQueries.Got.INTENDING, null, 1000))
                .extracting(ConversionQueries.Row::id)
                .contains(atOnce.id());
        assertThat(dayOf("pub_intending_employer", wavering.employerId())).isEqualTo(today.minusDays(1));
    }

    @Test
    void leavesOutWhatWasTakenBackOrStruckOut() {
        var given = new GivenCases(employers, cases, contacts);
        var before = visited();
        int[] counts = {
            counted("pub_visited_employer"), counted("pub_intending_employer"), counted("pub_agreed_employer")
        };
        var kept = given.of(street);
        GivenCases.noted(context, street, kept.id(), "");
        stages.move(street, kept.id(), Stage.CONTACTED, Stage.AGREED, today, "");
        assertThat(counted("pub_agreed_employer")).isEqualTo(counts[2] + 1);

        takingBack.takeBack(
                street,
                kept.id(),
                takingBack
                        .find(street, cases.get(street.scope(), kept.id()))
                        .orElseThrow()
                        .id());
        assertThat(visited().employers()).isEqualTo(before.employers() + 1);
        assertThat(visited().agreed()).isEqualTo(before.agreed());
        assertThat(counted("pub_intending_employer")).isEqualTo(counts[1]);
        assertThat(counted("pub_agreed_employer")).isEqualTo(counts[2]);

        strikingOut.strikeOut(street, kept.id(), GivenCases.noted(context, street, kept.id()), "记到别家了");
        assertThat(visited()).isEqualTo(before);
        assertThat(counted("pub_visited_employer")).isEqualTo(counts[0]);
        for (var got : ConversionQueries.Got.values()) {
            assertThat(queries.countBehind(street.scope(), LocalDate.of(2000, 1, 1), "VISITED", got))
                    .as(got.name())
                    .isEqualTo(before.count(got));
        }
    }

    private LocalDate dayOf(String view, UUID employer) {
        return scopes.in(
                street.scope(),
                () -> jdbc.sql("select (at at time zone 'Asia/Shanghai')::date from cases." + view
                                + " where employer_id = :employer")
                        .param("employer", employer)
                        .query(LocalDate.class)
                        .single());
    }

    @Test
    void writesRatesAsTheyAreArguedAbout() {
        assertThat(ConversionsPage.percent(3, 134)).isEqualTo("2.24 %");
        assertThat(ConversionsPage.percent(262, 1048)).isEqualTo("25.00 %");
    }
}
