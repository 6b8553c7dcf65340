package org.goutong.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goutong.OnItsOwnDemo;
import org.goutong.RunningDemo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Kills the running demo while it compares and settles a long list: it goes on at the next start, and nothing is doubled. */
@OnItsOwnDemo
class KilledComparisonTest {

    private static final int LINES = 40_000;

    private static RunningDemo demo;

    @BeforeAll
    static void start() {
        demo = RunningDemo.start("killed-comparison");
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void goesOnWithAComparisonAndItsSettlement() throws Exception {
        var rows = new DemoRows(demo);
        var clerk = new DemoVisitor(demo, "street-nanfaxin");
        var key = UUID.randomUUID().toString();
        var columns = clerk.handIn(
                "/rosters",
                "/rosters/new",
                Map.of("submissionKey", key, "kind", "PARK", "orgCode", "110113008"),
                DemoVisitor.employers(LINES, "商贸有限公司"));
        assertThat(clerk.post(columns, columns, Map.of("name", "0", "address", "1"))
                        .statusCode())
                .isEqualTo(303);
        var list = "(select id from rosters.roster where submission_key = '" + key + "')";
        rows.awaitSome("select count(*) from rosters.line where verdict is not null and roster_id = " + list);

        demo.kill();
        demo.launch();

        assertThat(rows.count("select count(*) from rosters.line where verdict is null and roster_id = " + list))
                .as("the kill came in the middle")
                .isPositive();
        rows.awaitSome("select count(*) from rosters.roster where stage = 'COMPARED' and id = " + list);
        assertThat(rows.count("select count(*) from rosters.line where verdict is not null and roster_id = " + list))
                .as("every line has its one finding")
                .isEqualTo(LINES);
        assertThat(rows.count("select count(*) from rosters.roster where submission_key = '" + key + "'"))
                .isEqualTo(1);
        assertThat(rows.count("""
                        select count(*) - count(distinct employer_id) from rosters.line
                        where verdict = 'KNOWN' and roster_id =
                        """ + list)).as("no employer is known twice").isZero();
        assertThat(rows.count("""
                        select count(*) from rosters.line l where verdict = 'DOUBTFUL' and duplicate_of is null
                        and not exists (select 1 from rosters.candidate c where c.roster_id = l.roster_id
                                        and c.row_number = l.row_number) and roster_id =
                        """ + list))
                .as("every doubtful line has candidates")
                .isZero();

        var settlement = columns.replace("/columns", "/settlement");
        var fields = clerk.page(settlement).select("form[action$=settlements] input[type=hidden]:not([name=_csrf])");
        var registered = Long.parseLong(fields.select("[name=registered]").val());
        assertThat(registered).isGreaterThan(LINES / 2);
        var before = rows.count("select count(*) from employers.pub_employer");
        assertThat(clerk.post(
                                settlement + "s",
                                settlement,
                                fields.stream()
                                        .collect(Collectors.toMap(field -> field.attr("name"), field -> field.val())))
                        .statusCode())
                .isEqualTo(303);

        demo.kill();
        demo.launch();

        rows.awaitSome("select count(*) from rosters.settlement where roster_id = " + list);
        assertThat(rows.count("select count(*) from employers.pub_employer") - before)
                .as("every new employer is entered once")
                .isEqualTo(registered);
        assertThat(rows.count("select count(*) from rosters.settlement_wish")).isZero();
        assertThat(rows.count("select registered from rosters.settlement where roster_id = " + list))
                .isEqualTo(registered);
    }
}
