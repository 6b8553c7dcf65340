package org.goutong.notices;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

/** Text messages and WeChat as an installation would plug them in, except that they only keep what they were given. */
@TestConfiguration(proxyBeanMethods = false)
public class RecordedGateways {

    /** Keeps letters, and answers as a test says. */
    static final class Recorded implements Gateway {

        private final Channel channel;
        final List<Letter> letters = new CopyOnWriteArrayList<>();
        volatile Function<Letter, Outcome> answer = letter -> new Outcome.Sent();

        private Recorded(Channel channel) {
            this.channel = channel;
        }

        @Override
        public Channel channel() {
            return channel;
        }

        @Override
        public Outcome send(Letter letter) {
            letters.add(letter);
            return answer.apply(letter);
        }

        /** What was handed over about one subject. */
        List<Letter> about(String subject) {
            return letters.stream()
                    .filter(letter ->
                            letter.title().contains(subject) || letter.text().contains(subject))
                    .toList();
        }
    }

    /** Sends what waits; text messages to one number never arrive. */
    public static void sendTexts(ApplicationContext context, String lost) throws SQLException {
        var sms = context.getBean("sms", Recorded.class);
        sms.answer =
                letter -> letter.address().equals(lost) ? new Outcome.Never(Reason.NOT_AN_ADDRESS) : new Outcome.Sent();
        context.getBean(Sending.class).sendWaiting();
        sms.answer = letter -> new Outcome.Sent();
    }

    @Bean
    Recorded sms() {
        return new Recorded(Channel.SMS);
    }

    @Bean
    Recorded wechat() {
        return new Recorded(Channel.WECHAT);
    }
}
