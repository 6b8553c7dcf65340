package org.goutong.web;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How news is heard: after commit, by a few threads, so that a crowd at the stalls never waits for what follows a form.
 * What a kill interrupted is heard at the next start.
 */
@Configuration(proxyBeanMethods = false)
@EnableAsync
@EnableScheduling
class Reactions {

    private static final Logger log = LoggerFactory.getLogger(Reactions.class);
    private static final int LISTENERS = 3;
    private static final long LOCK = 0x676f75746f6e67L;
    private static final Duration KEPT = Duration.ofDays(30);

    private final IncompleteEventPublications incomplete;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Reactions(IncompleteEventPublications incomplete, JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
        this.incomplete = incomplete;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Bean
    static ThreadPoolTaskExecutor applicationTaskExecutor() {
        var executor = new ThreadPoolTaskExecutor();
        executor.setCorePoolSize(LISTENERS);
        executor.setMaxPoolSize(LISTENERS);
        executor.setThreadNamePrefix("listener-");
        executor.setWaitForTasksToCompleteOnShutdown(true);
        executor.setAwaitTerminationSeconds(10);
        return executor;
    }

    /** Resubmits what a kill interrupted; of several nodes only one, or news would be heard once by each. */
    @EventListener
    void resubmit(ApplicationReadyEvent ready) {
        transactions.executeWithoutResult(status -> {
            var first = jdbc.sql("select pg_try_advisory_xact_lock(?)")
                    .param(1, LOCK)
                    .query(Boolean.class)
                    .single();
            if (first) {
                var waiting = jdbc.sql("select count(*) from web.event_publication where completion_date is null")
                        .query(Integer.class)
                        .single();
                if (waiting > 0) {
                    log.info("{} reactions were interrupted and are taken up again", waiting);
                    incomplete.resubmitIncompletePublications(publication -> true);
                }
            }
        });
    }

    /** News that was heard is kept for a month, then forgotten. */
    @Scheduled(cron = "0 30 3 * * *")
    void purge() {
        jdbc.sql("delete from web.event_publication_archive where completion_date < :before")
                .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
