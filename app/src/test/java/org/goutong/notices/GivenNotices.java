package org.goutong.notices;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.goutong.TestClock;
import org.goutong.orgs.Staff;
import org.goutong.web.Time;

/** Notices for tests, about subjects that nobody else speaks of. */
public final class GivenNotices {

    private GivenNotices() {}

    /** A reminder for somebody, of their own unit. */
    public static NewNotice reminder(Staff recipient, String subjectName) {
        return reminder(recipient, recipient.orgCode(), "case:" + UUID.randomUUID(), subjectName, today());
    }

    static NewNotice reminder(Staff recipient, String orgCode, String key, String subjectName, LocalDate due) {
        return new NewNotice(
                "CONTACT_DUE",
                new Recipient.Account(recipient.id(), recipient.name()),
                orgCode,
                key,
                subjectName,
                "/employers?q=" + key,
                "",
                due);
    }

    /** A letter to somebody without an account. */
    static NewNotice letter(Channel channel, String address, String orgCode, String subjectName) {
        return new NewNotice(
                "ADDRESS_CONFIRMATION",
                new Recipient.Outside(channel, address, "宋知夏", Locale.SIMPLIFIED_CHINESE),
                orgCode,
                "letter:" + UUID.randomUUID(),
                subjectName,
                "/notices/mail/confirmations/" + UUID.randomUUID(),
                "",
                today());
    }

    static LocalDate today() {
        return Time.day(TestClock.now());
    }
}
