package org.goutong.notices;

import java.time.Duration;
import java.util.ArrayList;
import org.goutong.GoutongTest;
import org.goutong.Marks;
import org.goutong.People;
import org.goutong.orgs.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Measures how long many notices take; runs only when asked for: {@code mvn test -pl app -am -Dtest=NoticesAtScale
 * -Dgoutong.measure.notices=200000 -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@GoutongTest
@EnabledIfSystemProperty(named = "goutong.measure.notices", matches = "[0-9]+")
class NoticesAtScale {

    private static final Scope JOB = new Scope.Job(Scope.Purpose.NOTICES);

    @Autowired
    Notices notices;

    @Autowired
    NoticeQueries queries;

    @Autowired
    People people;

    @Test
    void measures() {
        var street = people.staff("street-nanfaxin");
        var neighbour = people.staff("street-renhe");
        var batch = new ArrayList<NewNotice>();
        for (int number = 0; number < Integer.getInteger("goutong.measure.notices"); number++) {
            batch.add(GivenNotices.reminder(number % 2 == 0 ? street : neighbour, "北京砚北国际货运代理有限公司" + Marks.next()));
        }
        tell("sent %,d", () -> notices.sendAll(JOB, batch));
        tell("sent %,d the second time", () -> notices.sendAll(JOB, batch));
        var today = GivenNotices.today();
        tell(
                "ledger of %,d lines",
                () -> queries.ledger(JOB, "11", today.minusDays(7), today).size());
        tell("unread %,d", () -> queries.countUnread(street.scope(), street.id()));
        tell(
                "first page of %,d",
                () -> queries.listOwn(street.scope(), street.id(), null, 51).size());
        var filter = new DeliveryFilter(today, "CONTACT_DUE", Channel.IN_APP, State.SENT);
        tell("rows behind a number: %,d", () -> (int) queries.count(JOB, "11", filter));
        tell(
                "page of rows: %,d",
                () -> queries.list(JOB, "11", filter, null, 51).size());
    }

    private static void tell(String what, java.util.function.IntSupplier work) {
        var from = System.nanoTime();
        var count = work.getAsInt();
        System.out.printf(
                what + " in %,d ms%n",
                count,
                Duration.ofNanos(System.nanoTime() - from).toMillis());
    }
}
