package org.goutong.notices;

import java.time.LocalDate;

/**
 * Something to be said to somebody, once for its rule, recipient, subject and due day.
 *
 * <p>Nothing in it may name or number workers: it leaves the house.
 *
 * @param rule why it is sent, for example {@code CONTACT_DUE}; named by the text {@code notices.rule.<rule>} and said by
 *     {@code notices.say.<rule>} to accounts, by {@code notices.letter.<rule>} to others
 * @param orgCode unit whose matter it is, within the scope of the sender
 * @param subjectKey what it is about, for example {@code case:0197…}
 * @param subjectName the same in words, for example the name of an employer
 * @param path page where it goes on, for example {@code /employers/0197…}
 * @param note what else the recipient should know, in their language; may be empty
 */
public record NewNotice(
        String rule,
        Recipient recipient,
        String orgCode,
        String subjectKey,
        String subjectName,
        String path,
        String note,
        LocalDate dueOn) {}
