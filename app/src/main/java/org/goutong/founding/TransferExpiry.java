package org.goutong.founding;

import java.time.LocalDate;
import org.goutong.orgs.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends offers to move to a new union that nobody answered by their last day. */
@Component
class TransferExpiry {

    private static final Logger log = LoggerFactory.getLogger(TransferExpiry.class);
    private static final Scope JOB = new Scope.Job(Scope.Purpose.FOUNDINGS);

    private final TransferStore store;
    private final Dossiers dossiers;

    TransferExpiry(TransferStore store, Dossiers dossiers) {
        this.store = store;
        this.dossiers = dossiers;
    }

    /** Soon after a day has ended, and again at noon for what was down at night. */
    @Scheduled(cron = "0 5 0,12 * * *", zone = "Asia/Shanghai")
    void run() {
        log.info("{} offers to move to a new union have ended", expire(dossiers.today()));
    }

    /** Ends those whose last day is before a day, each once; returns how many. */
    int expire(LocalDate today) {
        return store.expire(JOB, today);
    }
}
