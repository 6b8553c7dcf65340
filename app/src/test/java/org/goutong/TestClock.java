package org.goutong;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The clock of all tests: the real one, which a test may turn; it is put right again after each test. */
@TestConfiguration(proxyBeanMethods = false)
public class TestClock {

    private static volatile Duration turned = Duration.ZERO;
    private static volatile Instant stopped;

    /** Turns the clock so that it shows this moment now, and goes on from there. */
    public static void set(Instant moment) {
        turned = Duration.between(Instant.now(), moment);
    }

    /** Turns the clock on, for example by 31 minutes. */
    public static void advance(Duration by) {
        turned = turned.plus(by);
    }

    /** Stops the clock, for what counts by the minute: no minute ends while the test counts. */
    public static void stop() {
        stopped = Instant.now();
    }

    /** What the clock shows. */
    public static Instant now() {
        var stood = stopped;
        return (stood == null ? Instant.now() : stood).plus(turned);
    }

    @Bean
    @Primary
    Clock testedClock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException("the zone is chosen where a moment is shown");
            }

            @Override
            public Instant instant() {
                return now();
            }
        };
    }

    /** Puts the clock right. */
    static final class Back implements AfterEachCallback {

        @Override
        public void afterEach(ExtensionContext context) {
            turned = Duration.ZERO;
            stopped = null;
        }
    }
}
