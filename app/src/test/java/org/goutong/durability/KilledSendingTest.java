package org.goutong.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import org.goutong.OnItsOwnDemo;
import org.goutong.RunningDemo;
import org.goutong.notices.ScriptedSmtp;
import org.junit.jupiter.api.Test;

/** Kills the running demo while a mail server has a mail and has not said so: no mail is lost silently, none sent twice. */
@OnItsOwnDemo
class KilledSendingTest {

    private static final String SILENCE = "…";
    private static final String ACCOUNT =
            "select id from notices.notice where starts_with(subject_key, 'account') order by id";

    @Test
    void leavesUncertainWhatWasUnderWayAndSendsTheRest() throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var settings = Map.of(
                "SPRING_MAIL_HOST", "127.0.0.1",
                "SPRING_MAIL_PORT", String.valueOf(port),
                "GOUTONG_MAIL_FROM", "goutong@union.example.org");
        try (var demo = RunningDemo.start("killed-sending", settings)) {
            var rows = new DemoRows(demo);
            try (var silent = new ScriptedSmtp(port, Map.of(".", SILENCE))) {
                askForMail(demo, "district-shunyi", "shunyi@example.org");
                DemoRows.await("a mail is handed over", () -> silent.taken().size() == 1);
                demo.kill();
            }
            demo.launch();
            DemoRows.await("UNCERTAIN 1", () -> count(rows, "UNCERTAIN") == 1);

            try (var server = new ScriptedSmtp(port, Map.of())) {
                askForMail(demo, "street-nanfaxin", "nanfaxin@example.org");
                DemoRows.await("the other mail arrives", () -> server.taken().size() == 1);
                assertThat(server.taken().getFirst()).contains("nanfaxin@example.org");
                DemoRows.await("SENT 1", () -> count(rows, "SENT") == 1);
                assertThat(count(rows, "UNCERTAIN")).as("not sent by itself").isEqualTo(1);

                sendAgain(new DemoVisitor(demo, "district-shunyi"));
                DemoRows.await("it is sent again", () -> server.taken().size() == 2);
                assertThat(server.taken().getLast())
                        .as("the same mail, by its identifier")
                        .contains(
                                "shunyi@example.org",
                                "Message-ID: <" + rows.list(ACCOUNT).getFirst() + "@union.example.org>");
                DemoRows.await("SENT 2", () -> count(rows, "SENT") == 2);
                assertThat(count(rows, "UNCERTAIN")).isZero();
            }
        }
    }

    private static long count(DemoRows rows, String state) {
        return rows.count("select count(*) from notices.notice where channel = 'EMAIL' and state = ?", state);
    }

    private static void askForMail(RunningDemo demo, String person, String address) throws IOException {
        var answer = new DemoVisitor(demo, person)
                .post("/notices/mail/address", "/notices/mail", Map.of("address", address));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private static void sendAgain(DemoVisitor visitor) throws IOException {
        var uncertain = visitor.page("/notices/deliveries")
                .select("td[data-label=说不准] a")
                .attr("href");
        var form = visitor.page(uncertain).select("form[action$=/sending]").attr("action");
        assertThat(visitor.post(form, uncertain, Map.of()).statusCode()).isEqualTo(303);
    }
}
