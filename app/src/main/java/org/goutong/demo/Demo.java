package org.goutong.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.goutong.database.DemoMarker;
import org.goutong.orgs.Colleagues;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Staff;
import org.goutong.outreach.Meeting;
import org.goutong.outreach.Meetings;
import org.goutong.outreach.NewMeeting;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.scheduling.annotation.Scheduled;

/** Runs only in the demo: replays the city at the first start, and keeps one stall open as long as it runs. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "goutong.mode", havingValue = "demo")
class Demo implements ApplicationRunner {

    private static final Scope JOB = new Scope.Job(Scope.Purpose.DEMO);
    private static final String ORGANISER = "street-nanfaxin";
    private static final Duration LENGTH = Duration.ofHours(2);

    private final Replay replay;
    private final ReplayClock clock;
    private final Meetings meetings;
    private final Colleagues colleagues;
    private final Heard heard;
    private final Path data;

    Demo(
            Replay replay,
            ReplayClock clock,
            Meetings meetings,
            Colleagues colleagues,
            Heard heard,
            @Value("${goutong.data}") Path data) {
        this.replay = replay;
        this.clock = clock;
        this.meetings = meetings;
        this.colleagues = colleagues;
        this.heard = heard;
        this.data = data;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!DemoMarker.loaded(data)) {
            System.err.println("Replaying the demonstration …");
            replay.run(DemoCity.generate(), clock, step -> System.err.print("\r\u001b[K  " + step));
            // Every reaction to the replay belongs to it: what follows is there before the first visitor.
            heard.await();
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

    /** A stall of 南法信地区 is open whenever the demo runs: its end moves ahead of the clock, and a closed one is followed. */
    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT5M")
    void keepOpen() {
        var staff = colleagues.find(JOB, ORGANISER).orElseThrow();
        meetings.findByCode(staff.scope(), DemoCity.OPEN_STALL_CODE)
                .ifPresent(first -> meetings.findOpenAt(staff.scope(), first.placeId())
                        .ifPresentOrElse(open -> extend(staff, open), () -> openAgain(staff, first)));
    }

    private void extend(Staff staff, Meeting open) {
        if (open.closesAt().isBefore(clock.instant().plus(Meetings.EXTENSION))) {
            meetings.extend(staff, open.id(), open.closesAt());
        }
    }

    private void openAgain(Staff staff, Meeting before) {
        var now = clock.instant();
        meetings.open(
                staff,
                meetings.plan(
                        staff,
                        new NewMeeting(
                                before.orgCode(),
                                before.placeId(),
                                before.spot(),
                                before.title(),
                                before.theme(),
                                now,
                                now.plus(LENGTH),
                                staff.id(),
                                Set.of(),
                                null,
                                before.id(),
                                null,
                                false)));
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
