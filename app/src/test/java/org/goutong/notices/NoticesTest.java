package org.goutong.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.goutong.GoutongTest;
import org.goutong.Marks;
import org.goutong.People;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.NotFound;
import org.goutong.web.PersonalData;
import org.goutong.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@GoutongTest
class NoticesTest {

    private static final Scope JOB = new Scope.Job(Scope.Purpose.NOTICES);
    private static final int SENDERS = 8;

    @Autowired
    Notices notices;

    @Autowired
    NoticeQueries queries;

    @Autowired
    PersonalData personalData;

    @Autowired
    People people;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    private final String mark = "单位" + Marks.next();
    private Staff street;
    private Staff neighbour;
    private Staff district;

    @BeforeEach
    void meet() {
        street = people.staff("street-nanfaxin");
        neighbour = people.staff("street-renhe");
        district = people.staff("district-shunyi");
    }

    @Test
    void sendsANoticeOnceHoweverOftenItIsSent() {
        var key = "case:" + UUID.randomUUID();
        var today = GivenNotices.today();
        var notice = GivenNotices.reminder(street, street.orgCode(), key, mark, today);

        assertThat(notices.sendAll(street.scope(), List.of(notice, notice))).isEqualTo(1);
        assertThat(notices.sendAll(street.scope(), List.of(notice))).isZero();
        assertThat(notices.sendAll(JOB, List.of(notice))).isZero();
        assertThat(notices.sendAll(street.scope(), List.of())).isZero();

        assertThat(notices.sendAll(
                        JOB,
                        List.of(
                                GivenNotices.reminder(street, street.orgCode(), key, mark, today.plusDays(7)),
                                GivenNotices.reminder(district, street.orgCode(), key, mark, today),
                                GivenNotices.reminder(street, street.orgCode(), key + "0", mark, today))))
                .as("another day, another person, another subject")
                .isEqualTo(3);
    }

    @Test
    void sendsEachOnceWhileEightSendTheSameInAnyOrder() throws Exception {
        var batch = IntStream.range(0, 500)
                .mapToObj(number -> GivenNotices.reminder(street, mark + number))
                .toList();
        var together = new CyclicBarrier(SENDERS);
        var senders = new ArrayList<Callable<Integer>>();
        for (int sender = 0; sender < SENDERS; sender++) {
            var shuffled = new ArrayList<>(batch);
            Collections.shuffle(shuffled, new java.util.Random(sender));
            senders.add(() -> {
                together.await();
                return notices.sendAll(JOB, shuffled);
            });
        }

        int sent = 0;
        try (var hands = Executors.newFixedThreadPool(SENDERS)) {
            for (var result : hands.invokeAll(senders)) {
                sent += result.get();
            }
        }

        assertThat(sent).isEqualTo(batch.size());
        assertThat(count("subject_name like :mark || '%'")).isEqualTo(batch.size());
    }

    @Test
    void sendsNothingInTheNameOfAnotherUnit() {
        assertThatThrownBy(() -> notices.sendAll(neighbour.scope(), List.of(GivenNotices.reminder(street, mark))))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() ->
                        notices.sendAll(people.staff("admin").scope(), List.of(GivenNotices.reminder(street, mark))))
                .isInstanceOf(DataAccessException.class);
        assertThat(count("subject_name = :mark")).isZero();
    }

    @Test
    void refusesARuleThatNobodyHasWordsFor() {
        var notice = GivenNotices.reminder(street, mark);
        var unknown = new NewNotice(
                "FORGOTTEN", notice.recipient(), notice.orgCode(), notice.subjectKey(), mark, "/", "", notice.dueOn());

        assertThatThrownBy(() -> notices.sendAll(street.scope(), List.of(notice, unknown)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(count("subject_name = :mark")).isZero();
    }

    @Test
    void reachesSomebodyWhoseUnitDoesNotCoverIt() {
        notices.sendAll(
                JOB,
                List.of(GivenNotices.reminder(
                        neighbour, street.orgCode(), "case:" + mark, mark, GivenNotices.today())));

        var mine = queries.listOwn(neighbour.scope(), neighbour.id(), null, 100).stream()
                .filter(row -> row.subjectName().equals(mark))
                .toList();
        assertThat(mine).hasSize(1);
        assertThat(notices.read(neighbour, mine.getFirst().id())).startsWith("/employers?q=");
        assertThat(queries.listOwn(neighbour.scope(), neighbour.id(), null, 100))
                .filteredOn(row -> row.subjectName().equals(mark))
                .noneMatch(NoticeRow::unread);
        assertThatThrownBy(() -> notices.read(district, mine.getFirst().id()))
                .as("what somebody else is told")
                .isInstanceOf(NotFound.class);
    }

    @Test
    void failsAtOnceOverAChannelThatIsOff() {
        assertThat(notices.goOut(Channel.IN_APP)).isTrue();
        assertThat(notices.goOut(Channel.EMAIL)).isFalse();
        notices.sendAll(
                street.scope(),
                List.of(GivenNotices.letter(Channel.EMAIL, "song@example.org", street.orgCode(), mark)));

        assertThat(count("subject_name = :mark and state = 'FAILED' and reason = 'CHANNEL_OFF'"))
                .isEqualTo(1);
        var id = scopes.in(
                JOB,
                () -> jdbc.sql("select id from notices.notice where subject_name = ?")
                        .param(mark)
                        .query(UUID.class)
                        .single());
        assertThatThrownBy(() -> notices.sendAgain(street, id)).isInstanceOf(Refused.class);
    }

    @Test
    void keepsAddressAndLinkOfOutsidersUnreadable() {
        notices.sendAll(
                street.scope(), List.of(GivenNotices.letter(Channel.SMS, "13800138000", street.orgCode(), mark)));

        var stored = scopes.in(
                JOB,
                () -> jdbc.sql("select * from notices.notice where subject_name = ?")
                        .param(mark)
                        .query()
                        .singleRow());
        assertThat(stored.values()).noneMatch(value -> String.valueOf(value).contains("13800138000"));
        assertThat(stored.values()).noneMatch(value -> String.valueOf(value).contains("confirmations"));
        assertThat(personalData.decrypt((String) stored.get("address"))).isEqualTo("13800138000");
        assertThat(personalData.decrypt((String) stored.get("path"))).startsWith("/notices/mail/confirmations/");
    }

    private long count(String condition) {
        return scopes.in(
                JOB,
                () -> jdbc.sql("select count(*) from notices.notice where " + condition)
                        .param("mark", mark)
                        .query(Long.class)
                        .single());
    }
}
