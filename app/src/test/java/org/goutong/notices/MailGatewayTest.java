package org.goutong.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.goutong.GoutongTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What a mail server answers decides whether a mail may be sent again. */
@GoutongTest
class MailGatewayTest {

    private static final Letter LETTER = new Letter(
            UUID.fromString("01970000-0000-7000-8000-000000000001"),
            "song@example.org",
            "宋知夏",
            Locale.SIMPLIFIED_CHINESE,
            "该联系一家单位了",
            "正文\n.\n第二段\n",
            "https://goutong.example.org/employers");

    @Test
    void sendsAMailThatKeepsItsIdentifier() {
        try (var server = new ScriptedSmtp(0, Map.of())) {
            assertThat(gateway(server.port()).send(LETTER)).isEqualTo(new Outcome.Sent());
            assertThat(gateway(server.port()).send(LETTER)).isEqualTo(new Outcome.Sent());

            assertThat(server.taken())
                    .hasSize(2)
                    .allSatisfy(mail -> assertThat(mail)
                            .contains("Message-ID: <01970000-0000-7000-8000-000000000001@union.example.org>")
                            .contains("Auto-Submitted: auto-generated"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 no such mailbox, Never, REFUSED",
        "RCPT, 451 4.7.1 come back later, NotYet, UNREACHABLE",
        "MAIL, 550 5.7.1 you may not send here, NotYet, UNREACHABLE",
        "MAIL, '', NotYet, UNREACHABLE",
        "DATA, 451 not now, NotYet, UNREACHABLE",
        "DATA, '', NotYet, UNREACHABLE",
        "., 554 5.7.1 looks like spam, Never, REFUSED",
        "., 452 4.3.1 disk full, NotYet, UNREACHABLE",
        "., '', Unclear,",
        "., …, Unclear,"
    })
    void readsWhatTheServerAnswered(String command, String answer, String outcome, Reason reason) {
        try (var server = new ScriptedSmtp(0, Map.of(command, answer))) {
            assertThat(gateway(server.port()).send(LETTER))
                    .isEqualTo(
                            switch (outcome) {
                                case "Never" -> new Outcome.Never(reason);
                                case "NotYet" -> new Outcome.NotYet(reason);
                                default -> new Outcome.Unclear();
                            });
        }
    }

    @Test
    void waitsForAServerThatIsAway() throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertThat(gateway(port).send(LETTER)).isEqualTo(new Outcome.NotYet(Reason.UNREACHABLE));
    }

    @Test
    void sendsNothingToWhatIsNoAddress() {
        var nowhere = new Letter(UUID.randomUUID(), "not an address", "", Locale.ENGLISH, "t", "t", "l");
        assertThat(gateway(9).send(nowhere)).isEqualTo(new Outcome.Never(Reason.NOT_AN_ADDRESS));
    }

    @Test
    void refusesASenderThatIsNoAddress() {
        assertThatThrownBy(() -> new MailGateway(new JavaMailSenderImpl(), "nobody", Clock.systemUTC()))
                .hasMessageContaining("goutong.mail.from");
    }

    private static MailGateway gateway(int port) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.getJavaMailProperties().setProperty("mail.smtp.timeout", "1000");
        server.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "1000");
        return new MailGateway(server, WithMailServer.FROM, Clock.systemUTC());
    }
}
