package org.goutong.talks;

import java.util.List;
import java.util.Locale;
import org.goutong.notices.NewNotice;
import org.goutong.notices.Notices;
import org.goutong.notices.Recipient;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.web.Time;
import org.goutong.web.Words;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells whoever holds a meeting what was answered to an invitation; heard twice, it is told once. */
@Component
class AnswerListener {

    private final Scopes scopes;
    private final EmployerMeetings meetings;
    private final GuestQueries guests;
    private final Notices notices;

    AnswerListener(Scopes scopes, EmployerMeetings meetings, GuestQueries guests, Notices notices) {
        this.scopes = scopes;
        this.meetings = meetings;
        this.guests = guests;
        this.notices = notices;
    }

    @ApplicationModuleListener
    void on(InvitationAnswered answered) {
        var scope = new Scope.Unit(answered.orgCode());
        scopes.run(scope, () -> {
            var meeting = meetings.get(scope, answered.meetingId());
            guests.find(scope, meeting, answered.employerId())
                    .filter(guest -> guest.answeredAt() != null)
                    .ifPresent(guest -> notices.sendAll(scope, List.of(notice(meeting, guest))));
        });
    }

    /** What was written freely stays on the page: a notice may leave by mail. */
    private static NewNotice notice(EmployerMeeting meeting, Guest guest) {
        var answer = guest.answer();
        var said = new StringBuilder(answer == null ? "" : said("talks.answer." + answer.name()));
        if (answer == Answer.ACCEPTED && guest.answerPeople() != null) {
            said.append(said("talks.answered.people", guest.answerPeople()));
        }
        if (!guest.question().isEmpty()) {
            said.append(said("talks.answered.question"));
        }
        return new NewNotice(
                "INVITATION_ANSWERED",
                new Recipient.Account(meeting.organiserId(), meeting.organiserName()),
                meeting.orgCode(),
                "invitation:" + meeting.id() + ":" + guest.employerId() + ":" + guest.answeredAt(),
                guest.employerName(),
                "/employer-meetings/" + meeting.id() + "/guests/" + guest.employerId(),
                said.toString(),
                Time.day(meeting.opensAt()));
    }

    /** Nobody asks for a page here, so there is no reader whose language would count. */
    private static String said(String key, Object... arguments) {
        return Words.in(Locale.SIMPLIFIED_CHINESE, key, arguments);
    }
}
