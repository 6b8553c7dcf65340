package org.goutong.notices;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.goutong.web.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Mail by SMTP, where an installation has named a server, a sender, and the address that links lead to. */
@Component
@Conditional(MailGateway.Configured.class)
class MailGateway implements Gateway {

    /** Whether everything is named that mail needs. */
    static final class Configured implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var environment = context.getEnvironment();
            return Stream.of("spring.mail.host", "goutong.mail.from", "goutong.public-url")
                    .allMatch(name -> !environment.getProperty(name, "").isBlank()
                            || name.equals("goutong.public-url")
                                    && "demo".equals(environment.getProperty("goutong.mode")));
        }
    }

    private static final Logger log = LoggerFactory.getLogger(MailGateway.class);

    private final JavaMailSenderImpl server;
    private final String from;
    private final Clock clock;

    MailGateway(JavaMailSenderImpl server, @Value("${goutong.mail.from}") String from, Clock clock) {
        this.server = server;
        this.from = EmailAddress.of(from)
                .orElseThrow(() -> new IllegalStateException("goutong.mail.from is no mail address: " + from))
                .value();
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Outcome send(Letter letter) {
        var mail = new Mail(letter);
        try {
            mail.write();
        } catch (AddressException none) {
            return new Outcome.Never(Reason.NOT_AN_ADDRESS);
        } catch (MessagingException | UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
        try {
            server.send(mail);
            return new Outcome.Sent();
        } catch (MailException failed) {
            var reply = reply(failed);
            // What servers say repeats the address, so only the number is written down.
            log.warn("the mail server answered {} to the notice {}", reply == 0 ? "nothing" : reply, letter.noticeId());
            if (reply >= 500) {
                return new Outcome.Never(Reason.REFUSED);
            }
            // Without the end of the text the server has nothing to deliver; behind it only a refusal is sure.
            return reply >= 400 || !mail.handedOver ? new Outcome.NotYet(Reason.UNREACHABLE) : new Outcome.Unclear();
        }
    }

    /** What the server answered to the one recipient or the text, for example 550; 0 when it said nothing about it. */
    private static int reply(MailException failed) {
        if (failed instanceof MailSendException sending) {
            for (var failure : sending.getMessageExceptions()) {
                for (Throwable one = failure;
                        one instanceof MessagingException;
                        one = ((MessagingException) one).getNextException()) {
                    var reply = switch (one) {
                        case SMTPAddressFailedException address -> address.getReturnCode();
                        // Whoever may not send here can be allowed to; no recipient is to blame.
                        case SMTPSendFailedException sender
                        when sender.getCommand().startsWith("MAIL") -> Math.min(sender.getReturnCode(), 499);
                        case SMTPSendFailedException text -> text.getReturnCode();
                        default -> 0;
                    };
                    if (reply >= 400) {
                        return reply;
                    }
                }
            }
        }
        return 0;
    }

    /** A mail that keeps the identifier of its notice and knows how far it got. */
    private final class Mail extends MimeMessage {

        private final Letter letter;
        private volatile boolean handedOver;

        private Mail(Letter letter) {
            super(server.getSession());
            this.letter = letter;
        }

        private void write() throws MessagingException, UnsupportedEncodingException {
            setFrom(new InternetAddress(from, Words.in(letter.locale(), "web.brand"), StandardCharsets.UTF_8.name()));
            var to = new InternetAddress(letter.address(), true);
            to.setPersonal(letter.name(), StandardCharsets.UTF_8.name());
            setRecipient(Message.RecipientType.TO, to);
            setSubject(letter.title(), StandardCharsets.UTF_8.name());
            setText(letter.text(), StandardCharsets.UTF_8.name());
            setSentDate(Date.from(clock.instant()));
            setHeader("Content-Language", letter.locale().toLanguageTag());
            setHeader("Auto-Submitted", "auto-generated");
            setHeader("Message-ID", "<" + letter.noticeId() + from.substring(from.lastIndexOf('@')) + ">");
        }

        @Override
        public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
            super.writeTo(out, ignored);
            handedOver = true;
        }
    }
}
