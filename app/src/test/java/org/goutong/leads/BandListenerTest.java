package org.goutong.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import org.goutong.GivenStall;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.outreach.Meetings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
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
    void weighsAgainWhatCouldNotBeWeighed() {
        var bands = mock(Bands.class);
        when(bands.weighAll())
                .thenThrow(new CannotAcquireLockException("planted"))
                .thenReturn(1);
        var listener = new BandListener(bands);
        listener.start();
        try {
            listener.catchUp(mock(ApplicationReadyEvent.class));

            verify(bands, timeout(Duration.ofSeconds(30).toMillis()).times(2)).weighAll();
        } finally {
            listener.stop();
        }
    }
}
