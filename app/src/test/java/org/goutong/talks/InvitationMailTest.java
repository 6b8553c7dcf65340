package org.goutong.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.goutong.Marks;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.employers.Employers;
import org.goutong.notices.WithMailServer;
import org.goutong.orgs.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Invitations by mail, sent by the running sender of the house. */
class InvitationMailTest extends WithMailServer {

    private static final Pattern LINK = Pattern.compile(PAGES + "(/i/\\S+)");

    @Autowired
    MockMvc web;

    @Autowired
    EmployerMeetings meetings;

    @Autowired
    Guests guests;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Employers employers;

    @Autowired
    People people;

    private final String mark = Marks.next();
    private Staff street;
    private UUID meeting;
    private UUID employer;

    @BeforeEach
    void anInvitationByMail() {
        street = people.staff("street-nanfaxin");
        meeting = GivenEmployerMeetings.planned(meetings, street);
        employer = GivenEmployerMeetings.employers(employers, "110113008", 1).getFirst();
    }

    @Test
    void mailsAnInvitationOnceWithItsPersonalLink() throws Exception {
        var invitation = new Invitation(employer, "林经理", to("lin"), Locale.SIMPLIFIED_CHINESE);
        meetings.invite(street, meeting, List.of(invitation));
        meetings.invite(street, meeting, List.of(invitation));
        send();

        var mail = only(to("lin"));
        assertThat(mail.getSubject()).startsWith("邀请").endsWith("参加企业沟通会");
        assertThat(text(mail)).contains("林经理：", "南法信地区总工会", "时间：", "地点：酒仙桥路 10 号三层会议室", "主题：工会经费怎么算账");
        assertThat(status(link(mail))).isEqualTo(200);
    }

    @Test
    void mailsANewLinkToANewContactInTheirLanguage() throws Exception {
        meetings.invite(
                street, meeting, List.of(new Invitation(employer, "林经理", to("lin"), Locale.SIMPLIFIED_CHINESE)));
        send();
        guests.renewLink(street, meeting, new Invitation(employer, "Sam Song", to("song"), Locale.ENGLISH), 1);
        send();

        var mail = only(to("song"));
        assertThat(mail.getSubject()).startsWith("Invitation to a meeting with employers for ");
        assertThat(text(mail)).startsWith("Dear Sam Song,");
        assertThat(status(link(mail))).isEqualTo(200);
        assertThat(status(link(only(to("lin"))))).as("the link before it").isEqualTo(404);
    }

    @Test
    void tellsOfEachMoveAndOfTheEndButNotWhoDeclined() throws Exception {
        var other = GivenEmployerMeetings.employers(employers, "110113008", 1).getFirst();
        meetings.invite(
                street,
                meeting,
                List.of(
                        new Invitation(employer, "", to("lin"), Locale.SIMPLIFIED_CHINESE),
                        new Invitation(other, "", to("wang"), Locale.SIMPLIFIED_CHINESE)));
        send();
        web.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(
                        link(only(to("wang"))) + "/answers")
                .param("answer", "DECLINED"));

        var later = TestClock.now().plus(Duration.ofDays(9));
        var moved = GivenEmployerMeetings.plan(street, EmployerMeeting.Kind.MIXED, later, null);
        meetings.change(street, meeting, meetings.get(street.scope(), meeting).version(), moved);
        meetings.change(street, meeting, meetings.get(street.scope(), meeting).version(), moved);
        meetings.change(
                street,
                meeting,
                meetings.get(street.scope(), meeting).version(),
                GivenEmployerMeetings.plan(street, EmployerMeeting.Kind.MIXED, later.plus(Duration.ofDays(1)), null));
        meetings.cancel(street, meeting, "只在内部说的原因");
        send();

        assertThat(mailsTo(to("lin")).stream().map(WithMailServer::subject))
                .hasSize(4)
                .anyMatch(subject -> subject.startsWith("企业沟通会取消了"))
                .filteredOn(subject -> subject.startsWith("企业沟通会改了时间或地点"))
                .hasSize(2);
        assertThat(mailsTo(to("lin"))).noneMatch(mail -> text(mail).contains("只在内部说的原因"));
        assertThat(mailsTo(to("wang"))).hasSize(1);
    }

    @Test
    void tellsThoseWhoseInvitationIsTakenBackAndInvitesThemAgain() throws Exception {
        var invitation = new Invitation(employer, "林经理", to("lin"), Locale.SIMPLIFIED_CHINESE);
        meetings.invite(street, meeting, List.of(invitation));
        withdrawals.withdraw(street, meeting, employer);
        meetings.invite(street, meeting, List.of(invitation));
        send();

        assertThat(mailsTo(to("lin")).stream().map(WithMailServer::subject))
                .hasSize(3)
                .filteredOn(subject -> subject.startsWith("企业沟通会的邀请收回了"))
                .hasSize(1);
        assertThat(mailsTo(to("lin")).stream()
                        .filter(mail -> WithMailServer.subject(mail).startsWith("邀请"))
                        .map(InvitationMailTest::link)
                        .map(this::opens))
                .containsExactlyInAnyOrder(404, 200);
    }

    private int opens(String path) {
        try {
            return status(path);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private String to(String name) {
        return name + "-" + mark + "@example.org";
    }

    private int status(String path) throws Exception {
        return web.perform(get(path)).andReturn().getResponse().getStatus();
    }

    private static String link(MimeMessage mail) {
        var link = LINK.matcher(text(mail));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static MimeMessage only(String to) {
        assertThat(mailsTo(to)).hasSize(1);
        return mailsTo(to).getFirst();
    }
}
