package org.goutong.talks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.goutong.Marks;
import org.goutong.TestClock;
import org.goutong.employers.Employers;
import org.goutong.employers.NewEmployer;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Makes meetings with employers, and employers for them, through the front doors. */
public final class GivenEmployerMeetings {

    private static final Scope JOB = new Scope.Job(Scope.Purpose.DEMO);

    private GivenEmployerMeetings() {}

    /** A mixed meeting of a person's own unit that began a quarter of an hour ago. */
    public static UUID begun(EmployerMeetings meetings, Staff by) {
        return meetings.plan(
                by, plan(by, EmployerMeeting.Kind.MIXED, TestClock.now().minus(Duration.ofMinutes(15)), null));
    }

    /** A mixed meeting in a week. */
    public static UUID planned(EmployerMeetings meetings, Staff by) {
        return planned(meetings, by, EmployerMeeting.Kind.MIXED);
    }

    /** A meeting of a kind for many in a week. */
    public static UUID planned(EmployerMeetings meetings, Staff by, EmployerMeeting.Kind kind) {
        return meetings.plan(by, plan(by, kind, TestClock.now().plus(Duration.ofDays(7)), null));
    }

    /** Invites somebody by mail to a meeting that is put off by a day, and then given up. */
    public static void movedAndCancelled(ApplicationContext context, Staff by, UUID employer, String address) {
        var meetings = context.getBean(EmployerMeetings.class);
        var invitation = new Invitation(employer, "周宁", address, Locale.SIMPLIFIED_CHINESE);
        var id = planned(meetings, by);
        meetings.invite(by, id, List.of(invitation));
        context.getBean(Withdrawals.class).withdraw(by, id, employer);
        meetings.invite(by, id, List.of(invitation));
        var later = TestClock.now().plus(Duration.ofDays(8));
        meetings.change(
                by, id, meetings.get(by.scope(), id).version(), plan(by, EmployerMeeting.Kind.MIXED, later, null));
        meetings.cancel(by, id, "只在内部说的原因");
    }

    /** A meeting in a week to which both are invited, and the invitation of the first is taken back. */
    public static UUID withdrawn(ApplicationContext context, Staff by, UUID first, UUID other) {
        var meetings = context.getBean(EmployerMeetings.class);
        var id = planned(meetings, by);
        meetings.invite(by, id, List.of(Invitation.of(first), Invitation.of(other)));
        context.getBean(Withdrawals.class).withdraw(by, id, first);
        return id;
    }

    /** A meeting in a week to which these are invited. */
    public static UUID invited(ApplicationContext context, Staff by, UUID... employers) {
        var meetings = context.getBean(EmployerMeetings.class);
        var id = planned(meetings, by);
        meetings.invite(by, id, Stream.of(employers).map(Invitation::of).toList());
        return id;
    }

    /** Takes the invitation of the first back and invites the other. */
    public static void takeBackAndInvite(ApplicationContext context, Staff by, UUID meeting, UUID first, UUID other) {
        context.getBean(Withdrawals.class).withdraw(by, meeting, first);
        context.getBean(EmployerMeetings.class).invite(by, meeting, List.of(Invitation.of(other)));
    }

    /** Who is invited to a meeting, as somebody sees it. */
    public static List<UUID> listInvited(ApplicationContext context, Staff reader, UUID meeting) {
        return context
                .getBean(GuestQueries.class)
                .list(
                        reader.scope(),
                        context.getBean(EmployerMeetings.class).get(reader.scope(), meeting),
                        GuestFilter.ALL,
                        "",
                        null,
                        50)
                .stream()
                .filter(Guest::invited)
                .map(Guest::employerId)
                .toList();
    }

    /** A talk that an employer asked for, begun a quarter of an hour ago and relayed to sites with a join code each. */
    public static UUID relayed(ApplicationContext context, Staff by, UUID employer, UUID place, String... sites) {
        var meetings = context.getBean(EmployerMeetings.class);
        var id = talk(meetings, by, employer, TestClock.now().minus(Duration.ofMinutes(15)));
        context.getBean(SiteCodes.class).open(by, id, List.of(sites), place);
        return id;
    }

    /** A talk that an employer asked for. */
    public static UUID talk(EmployerMeetings meetings, Staff by, UUID employer, Instant opens) {
        return meetings.plan(by, plan(by, EmployerMeeting.Kind.EMPLOYER_INITIATED, opens, employer));
    }

    /** Who is invited answers by the link that it will not come. */
    public static void declines(ApplicationContext context, Staff by, UUID meeting, UUID employer) {
        answers(context, meeting, employer, 1, Answer.DECLINED);
    }

    static boolean answers(ApplicationContext context, UUID meeting, UUID employer, int version, Answer answer) {
        var token = context.getBean(GuestLinks.class).token(meeting, employer, version);
        return context.getBean(GuestStore.class).answer(token, answer, null, "", "", TestClock.now());
    }

    /** The six digits of a site, the newest. */
    public static String code(ApplicationContext context, Staff by, UUID meeting, String site) {
        return context.getBean(SiteCodeStore.class).list(by.scope(), meeting).stream()
                .filter(code -> code.site().equals(site))
                .map(SiteCode::code)
                .findFirst()
                .orElseThrow();
    }

    /** A plan for two hours. */
    static NewEmployerMeeting plan(Staff by, EmployerMeeting.Kind kind, Instant opens, @Nullable UUID employer) {
        return plan(by, kind, opens, Duration.ofHours(2), employer);
    }

    static NewEmployerMeeting plan(
            Staff by, EmployerMeeting.Kind kind, Instant opens, Duration lasts, @Nullable UUID employer) {
        return new NewEmployerMeeting(
                by.orgCode(),
                kind,
                null,
                "酒仙桥路 10 号三层会议室",
                "工会经费怎么算账",
                opens.truncatedTo(ChronoUnit.SECONDS),
                opens.truncatedTo(ChronoUnit.SECONDS).plus(lasts),
                by.id(),
                Set.of(),
                "",
                employer,
                "");
    }

    /** Employers of a unit without a union, with names nobody else has. */
    public static List<UUID> employers(Employers employers, String orgCode, int count) {
        return employers(employers, orgCode, count, null, "C");
    }

    /** Employers of a unit with a union since a day. */
    public static List<UUID> employers(
            Employers employers, String orgCode, int count, @Nullable LocalDate union, String industry) {
        var mark = Marks.next();
        return employers.registerAll(
                JOB,
                IntStream.range(0, count)
                        .mapToObj(number -> new NewEmployer(
                                orgCode,
                                "客商" + mark + "%03d".formatted(number),
                                null,
                                null,
                                "",
                                "",
                                100 + number,
                                industry,
                                union,
                                null))
                        .toList(),
                "");
    }
}
