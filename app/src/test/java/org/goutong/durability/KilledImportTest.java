package org.goutong.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.goutong.OnItsOwnDemo;
import org.goutong.RunningDemo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Kills the running demo while it imports a long list, and while it undoes it: it goes on, and nothing is done twice. */
@OnItsOwnDemo
class KilledImportTest {

    private static final int LINES = 40_000;
    /** The replay of the demo enters others meanwhile. */
    private static final String ENTERED =
            "select count(*) from employers.pub_employer where withdrawn_at is null and name like '%整份导入%'";

    private static RunningDemo demo;

    @BeforeAll
    static void start() {
        demo = RunningDemo.start("killed-import");
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void goesOnWithAnImportAndItsUndoing() throws Exception {
        var rows = new DemoRows(demo);
        var clerk = new DemoVisitor(demo, "street-nanfaxin");
        var key = UUID.randomUUID().toString();
        var choices = clerk.handIn(
                "/imports",
                "/imports/new",
                Map.of("submissionKey", key, "kind", "EMPLOYERS", "orgCode", "110113008"),
                DemoVisitor.employers(LINES, "整份导入商贸有限公司"));
        var path = choices.replace("/choices", "");
        var list = "(select id from imports.batch where submission_key = '" + key + "')";
        var chosen = Map.of("columns", "0,,1", "match", "NAME", "mode", "UPDATE");
        assertThat(clerk.post(choices, choices, chosen).statusCode()).isEqualTo(303);
        rows.awaitSome("select count(*) from imports.batch where stage = 'CHECKED' and id = " + list);
        // The demo may know one of the invented names already.
        var fresh = rows.count("select count(*) from imports.line where verdict = 'CREATE' and batch_id = " + list);
        assertThat(fresh).isGreaterThan(LINES * 9L / 10);
        var before = rows.count(ENTERED);
        assertThat(clerk.post(path + "/run", path, Map.of()).statusCode()).isEqualTo(303);
        rows.awaitSome("select ran_to from imports.batch where id = " + list);

        demo.kill();
        demo.launch();

        assertThat(rows.count("select count(*) from imports.batch where stage = 'RUNNING' and id = " + list))
                .as("the kill came in the middle")
                .isEqualTo(1);
        rows.awaitSome("select count(*) from imports.batch where stage = 'DONE' and id = " + list);
        assertThat(rows.count("select created from imports.batch where id = " + list))
                .isEqualTo(LINES);
        assertThat(rows.count(ENTERED) - before)
                .as("every employer is entered once")
                .isEqualTo(fresh);

        assertThat(clerk.post(path + "/undoing", path + "/undoing", Map.of()).statusCode())
                .isEqualTo(303);
        rows.awaitSome(
                "select count(*) from imports.batch where stage = 'UNDOING' and undone_to between 1 and ran_to and id = "
                        + list);

        demo.kill();
        demo.launch();

        rows.awaitSome("select count(*) from imports.batch where stage = 'UNDONE' and id = " + list);
        assertThat(rows.count(ENTERED)).as("the register is what it was").isEqualTo(before);
        assertThat(rows.count("select count(*) from imports.kept where batch_id = " + list))
                .isZero();
    }
}
