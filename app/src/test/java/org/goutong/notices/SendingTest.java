package org.goutong.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.goutong.Marks;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.NotFound;
import org.goutong.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SendingTest extends WithMailServer {

    private static final Scope JOB = new Scope.Job(Scope.Purpose.NOTICES);

    @Autowired
    Notices notices;

    @Autowired
    NoticeStore store;

    @Autowired
    Sending sending;

    @Autowired
    Gateways gateways;

    @Autowired
    RecordedGateways.Recorded sms;

    @Autowired
    RecordedGateways.Recorded wechat;

    @Autowired
    People people;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    private final String mark = "说明" + Marks.next();
    private Staff street;

    @BeforeEach
    void nothingWaits() throws SQLException {
        street = people.staff("street-nanfaxin");
        sms.answer = letter -> new Outcome.Sent();
        sending.sendWaiting();
    }

    @Test
    void sendsOverTheChannelOfTheRecipient() throws Exception {
        var address = "song-" + Marks.next() + "@example.org";
        send(letter(Channel.EMAIL, address));
        send(letter(Channel.SMS, "13800138000"));
        send(letter(Channel.WECHAT, "wx-song"));
        sending.sendWaiting();

        assertThat(states()).containsExactly("SENT", "SENT", "SENT");
        assertThat(sms.about(mark)).extracting(Letter::address).containsExactly("13800138000");
        assertThat(wechat.about(mark)).extracting(Letter::address).containsExactly("wx-song");
        var mail = mailsTo(address).getFirst();
        assertThat(mail.getMessageID()).isEqualTo("<" + id("EMAIL") + "@union.example.org>");
        assertThat(mail.getSubject()).isEqualTo("请确认您的邮箱");
        assertThat(text(mail)).contains("宋知夏：", mark, PAGES + "/notices/mail/confirmations/", "请不要转发");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");

        sending.sendWaiting();
        assertThat(mailsTo(address)).as("nothing is sent twice").hasSize(1);
    }

    @Test
    void sendsEachOnceWhileTwoPlacesSend() throws Exception {
        for (int number = 0; number < 60; number++) {
            send(letter(Channel.SMS, "138" + "%08d".formatted(number)));
        }

        var rounds = IntStream.range(0, 4)
                .mapToObj(round -> (Callable<Void>) () -> {
                    sending.sendWaiting();
                    return null;
                })
                .toList();
        try (var hands = Executors.newFixedThreadPool(4)) {
            for (var round : hands.invokeAll(rounds)) {
                round.get();
            }
        }

        assertThat(sms.about(mark)).hasSize(60).extracting(Letter::noticeId).doesNotHaveDuplicates();
        assertThat(states()).hasSize(60).containsOnly("SENT");
    }

    @Test
    void triesAgainLaterAndLaterAndThenGivesUp() throws Exception {
        sms.answer = letter -> new Outcome.NotYet(Reason.UNREACHABLE);
        send(letter(Channel.SMS, "13800138000"));
        for (var pause : Sending.PAUSES) {
            sending.sendWaiting();
            assertThat(states()).containsExactly("WAITING");
            sending.sendWaiting();
            TestClock.advance(pause.minusSeconds(1));
            sending.sendWaiting();
            TestClock.advance(Duration.ofSeconds(1));
        }
        sending.sendWaiting();

        assertThat(sms.about(mark)).as("once, and once after each pause").hasSize(Sending.PAUSES.size() + 1);
        assertThat(states()).containsExactly("FAILED");
        assertThat(trail()).containsExactly("NoticeFailed: 确认邮箱 · 短信 · 对方服务器连不上或忙");
        TestClock.advance(Duration.ofDays(3));
        sending.sendWaiting();
        assertThat(states()).containsExactly("FAILED");
    }

    @Test
    void givesUpAtOnceWhatCannotArriveUntilAPersonSendsAgain() throws Exception {
        sms.answer = letter -> new Outcome.Never(Reason.NOT_AN_ADDRESS);
        send(letter(Channel.SMS, "12345"));
        sending.sendWaiting();
        assertThat(states()).containsExactly("FAILED");

        sms.answer = letter -> new Outcome.Sent();
        sending.sendWaiting();
        assertThat(sms.about(mark)).hasSize(1);
        assertThatThrownBy(() -> notices.sendAgain(people.staff("street-renhe"), id("SMS")))
                .isInstanceOf(NotFound.class);
        notices.sendAgain(street, id("SMS"));
        assertThatThrownBy(() -> notices.sendAgain(street, id("SMS")))
                .as("a second press")
                .isInstanceOf(Refused.class);
        sending.sendWaiting();

        assertThat(states()).containsExactly("SENT");
        assertThat(sms.about(mark)).hasSize(2).extracting(Letter::noticeId).containsOnly(id("SMS"));
        assertThat(trail()).containsExactly("NoticeFailed: 确认邮箱 · 短信 · 地址不对", "NoticeSentAgain: 确认邮箱 · 短信");
    }

    @Test
    void neverSendsAgainByItselfWhatMayHaveArrived() throws Exception {
        sms.answer = letter -> {
            throw new IllegalStateException("the line went dead");
        };
        send(letter(Channel.SMS, "13800138000"));
        sending.sendWaiting();
        sms.answer = letter -> new Outcome.Sent();
        TestClock.advance(Duration.ofDays(3));
        sending.sendWaiting();

        assertThat(states()).containsExactly("UNCERTAIN");
        assertThat(sms.about(mark)).hasSize(1);
        notices.sendAgain(street, id("SMS"));
        sending.sendWaiting();
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void leavesUncertainWhatADeadProgramHadInHand() throws Exception {
        send(letter(Channel.SMS, "13800138000"));
        var claimed = store.claim(JOB, Set.of(Channel.SMS), UUID.randomUUID(), TestClock.now())
                .orElseThrow();

        sending.sendWaiting();

        assertThat(states()).containsExactly("UNCERTAIN");
        assertThat(sms.about(mark)).isEmpty();
        assertThat(store.sent(JOB, claimed, TestClock.now()))
                .as("the hand was not dead after all")
                .isTrue();
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void hearsNothingFromADeadHandOnceAPersonHasSentAgain() throws Exception {
        send(letter(Channel.SMS, "13800138000"));
        var claimed = store.claim(JOB, Set.of(Channel.SMS), UUID.randomUUID(), TestClock.now())
                .orElseThrow();
        sending.sendWaiting();
        notices.sendAgain(street, claimed.id());

        assertThat(store.fail(JOB, claimed, Reason.REFUSED)).isFalse();
        sending.sendWaiting();
        assertThat(states()).containsExactly("SENT");
        assertThat(sms.about(mark)).hasSize(1);
    }

    @Test
    void writesInTheLanguageOfTheRecipient() throws Exception {
        var chinese = letter(Channel.SMS, "13800138000");
        send(new NewNotice(
                chinese.rule(),
                new Recipient.Outside(Channel.SMS, "13900139000", "Sam Song", java.util.Locale.ENGLISH),
                chinese.orgCode(),
                chinese.subjectKey(),
                mark,
                "/x",
                mark,
                chinese.dueOn()));
        sending.sendWaiting();

        assertThat(sms.about(mark).getFirst().title()).isEqualTo("Please confirm your mail address");
        assertThat(sms.about(mark).getFirst().text()).startsWith("Dear Sam Song,");
    }

    @Test
    void knowsWhatIsPluggedIn() {
        assertThat(gateways.out()).containsExactlyInAnyOrder(Channel.EMAIL, Channel.SMS, Channel.WECHAT);
    }

    private NewNotice letter(Channel channel, String address) {
        var notice = GivenNotices.letter(channel, address, street.orgCode(), mark);
        return new NewNotice(
                notice.rule(),
                notice.recipient(),
                notice.orgCode(),
                notice.subjectKey(),
                mark,
                notice.path(),
                mark,
                notice.dueOn());
    }

    private void send(NewNotice notice) {
        assertThat(notices.sendAll(street.scope(), List.of(notice))).isEqualTo(1);
    }

    private List<String> states() {
        return scopes.in(
                JOB,
                () -> jdbc.sql("select state from notices.notice where subject_name = ? order by id")
                        .param(mark)
                        .query(String.class)
                        .list());
    }

    private UUID id(String channel) {
        return scopes.in(
                JOB,
                () -> jdbc.sql("select id from notices.notice where subject_name = ? and channel = ?")
                        .params(mark, channel)
                        .query(UUID.class)
                        .single());
    }

    private List<String> trail() {
        return scopes.in(
                JOB, () -> jdbc.sql("""
                        select what || ': ' || detail from audit.entry
                        where subject = 'notice' and subject_id = (select id::text from notices.notice where subject_name = ?)
                        order by id
                        """).param(mark).query(String.class).list());
    }
}
