package org.goutong.leads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.goutong.GivenStall;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.orgs.Scopes;
import org.goutong.outreach.Meetings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;

@GoutongTest
class BandListenerTest {

    @Autowired
    GivenStall given;

    @Autowired
    Meetings meetings;

    @Autowired
    People people;

    @Autowired
    Scopes scopes;

    @Autowired
    BandStore store;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    /** A stall that closes as the program is killed must not keep it from starting. */
    @Test
    void leavesNothingThatAStartHasToTakeUpAgainOnItsOwnThread() {
        var street = people.staff("street-nanfaxin");
        var stall = given.openedBy(street);

        meetings.close(street, stall.id());

        assertThat(jdbc.sql("""
                        select count(*) from (select listener_id, serialized_event from web.event_publication
                                              union all
                                              select listener_id, serialized_event from web.event_publication_archive) told
                        where listener_id like '%BandListener%' and position(:meeting in serialized_event) > 0
                        """)
                        .param("meeting", stall.id().toString())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void weighsAgainWhatCouldNotBeWeighed() throws InterruptedException {
        var bands = new LockedOnce(scopes, store, clock);
        var listener = new BandListener(bands);
        listener.start();
        try {
            listener.catchUp(new ApplicationReadyEvent(
                    new SpringApplication(), new String[0], (ConfigurableApplicationContext) context, Duration.ZERO));

            assertThat(bands.weighed.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            listener.stop();
        }
    }

    /** Bands that somebody else holds when they are weighed first. */
    private static final class LockedOnce extends Bands {

        private final AtomicBoolean locked = new AtomicBoolean(true);
        private final CountDownLatch weighed = new CountDownLatch(1);

        LockedOnce(Scopes scopes, BandStore store, Clock clock) {
            super(scopes, store, clock);
        }

        @Override
        int weighAll() {
            if (locked.getAndSet(false)) {
                throw new CannotAcquireLockException("planted");
            }
            int stalls = super.weighAll();
            weighed.countDown();
            return stalls;
        }
    }
}
