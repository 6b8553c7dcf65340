package org.goutong.demo;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.goutong.cases.AccessRequests;
import org.goutong.orgs.Staff;
import org.springframework.stereotype.Component;

/** A neighbouring street asks to look into two cases: into one it may, the other request waits. */
@Component
class AccessReplay {

    private static final int GRANTED_DAYS = 30;

    private final AccessRequests requests;
    private final Heard heard;

    AccessReplay(AccessRequests requests, Heard heard) {
        this.requests = requests;
        this.heard = heard;
    }

    void run(List<UUID> employers, Staff neighbour, Staff owner, LocalDateTime now, ReplayClock clock) {
        clock.stand(now.minusDays(3));
        var granted = requests.ask(neighbour, employers.getFirst(), "这家在我们街道也有门店，想一起上门");
        heard.await();
        clock.stand(now.minusDays(2));
        requests.grant(owner, granted, now.toLocalDate().plusDays(GRANTED_DAYS - 2));
        clock.stand(now.minusHours(20));
        requests.ask(neighbour, employers.getLast(), "职工在我们这边登记了，想知道谈到哪一步");
        heard.await();
    }
}
