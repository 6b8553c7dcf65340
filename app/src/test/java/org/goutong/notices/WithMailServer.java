package org.goutong.notices;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.goutong.GoutongTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A test of the whole application with a mail server, and with text messages and WeChat that are only recorded. */
@GoutongTest
@Import(RecordedGateways.class)
public abstract class WithMailServer {

    public static final String FROM = "goutong@union.example.org";
    public static final String PAGES = "https://goutong.example.org";

    // One for all such tests, so that they share one application.
    private static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @Autowired
    private Sending sending;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        MAIL.start();
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        settings.add("goutong.mail.from", () -> FROM);
        settings.add("goutong.public-url", () -> PAGES);
    }

    /** Sends what waits. */
    protected void send() throws SQLException {
        sending.sendWaiting();
    }

    /** What has arrived at an address, in the order in which it came. */
    protected static List<MimeMessage> mailsTo(String address) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(mail -> to(mail).contains("<" + address + ">") || to(mail).equals(address))
                .toList();
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    protected static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    protected static String text(MimeMessage mail) {
        try {
            return mail.getContent().toString();
        } catch (MessagingException | IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
