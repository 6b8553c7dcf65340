package org.goutong.demo;

import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Waits until all news of the replay is heard: what follows a step is there before the next one. */
@Component
class Heard {

    private final JdbcClient jdbc;

    Heard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void await() {
        try {
            while (jdbc.sql("select exists (select 1 from web.event_publication where completion_date is null)")
                    .query(Boolean.class)
                    .single()) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("ended while news was being heard", ended);
        }
    }
}
