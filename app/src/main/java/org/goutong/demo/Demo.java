package org.goutong.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.goutong.database.DemoMarker;
import org.goutong.orgs.Colleagues;
import org.goutong.orgs.Scope;
import org.goutong.outreach.Meeting;
import org.goutong.outreach.Meetings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** Runs only in the demo: replays the city at the first start, and keeps one stall open as long as it runs. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "goutong.mode", havingValue = "demo")
class Demo implements ApplicationRunner {

    private static final Scope JOB = new Scope.Job(Scope.Purpose.DEMO);
    private static final String ORGANISER = "street-nanfaxin";

    private final Replay replay;
    private final ReplayClock clock;
    private final Meetings meetings;
    private final Colleagues colleagues;
    private final JdbcClient jdbc;
    private final Path data;

    Demo(
            Replay replay,
            ReplayClock clock,
            Meetings meetings,
            Colleagues colleagues,
            JdbcClient jdbc,
            @Value("${goutong.data}") Path data) {
        this.replay = replay;
        this.clock = clock;
        this.meetings = meetings;
        this.colleagues = colleagues;
        this.jdbc = jdbc;
        this.data = data;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        if (!DemoMarker.loaded(data)) {
            System.err.println("Replaying the demonstration …");
            replay.run(DemoCity.generate(), clock, step -> System.err.print("\r\u001b[K  " + step));
            awaitReactions();
            clock.run();
            System.err.println("\r\u001b[K  done");
            try {
                DemoMarker.write(data);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        keepOpen();
    }

    /** Every reaction to the replay belongs to it: signals are there before the first visitor. */
    private void awaitReactions() throws InterruptedException {
        while (jdbc.sql("select exists (select 1 from web.event_publication where completion_date is null)")
                .query(Boolean.class)
                .single()) {
            java.util.concurrent.TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** The stall of 南法信地区 is open whenever the demo runs: its end moves ahead of the clock. */
    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT5M")
    void keepOpen() {
        var staff = colleagues.find(JOB, ORGANISER).orElseThrow();
        meetings.findByCode(staff.scope(), DemoCity.OPEN_STALL_CODE)
                .filter(meeting -> meeting.state() == Meeting.State.OPEN)
                .filter(meeting -> meeting.closesAt().isBefore(clock.instant().plus(Meetings.EXTENSION)))
                .ifPresent(meeting -> meetings.extend(staff, meeting.id(), meeting.closesAt()));
    }

    /** The clock that the replay turns back. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "goutong.mode", havingValue = "demo")
    static class TurnedClock {

        @Bean
        @Primary
        ReplayClock replayClock() {
            return new ReplayClock();
        }
    }
}
