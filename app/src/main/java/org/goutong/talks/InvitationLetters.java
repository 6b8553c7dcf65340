package org.goutong.talks;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goutong.notices.Channel;
import org.goutong.notices.NewNotice;
import org.goutong.notices.Notices;
import org.goutong.notices.Recipient;
import org.goutong.orgs.Scope;
import org.goutong.web.PersonalData;
import org.goutong.web.Time;
import org.goutong.web.Words;
import org.springframework.stereotype.Component;

/** Tells those who are invited by mail: of the meeting, that it moved, or that it was given up. Never a word on workers. */
@Component
class InvitationLetters {

    private final Notices notices;
    private final GuestLinks links;
    private final PersonalData personalData;

    InvitationLetters(Notices notices, GuestLinks links, PersonalData personalData) {
        this.notices = notices;
        this.links = links;
        this.personalData = personalData;
    }

    /** Mails go out here at all. */
    boolean goOut() {
        return notices.goOut(Channel.EMAIL);
    }

    void invite(Scope scope, EmployerMeeting meeting, Collection<Guest> guests) {
        send(scope, "MEETING_INVITATION", meeting, guests, "");
    }

    /** @param at when it was moved: each time is said once */
    void tellMoved(Scope scope, EmployerMeeting meeting, Collection<Guest> guests, Instant at) {
        send(scope, "MEETING_CHANGED", meeting, guests, "/" + at);
    }

    void tellCancelled(Scope scope, EmployerMeeting meeting, Collection<Guest> guests) {
        send(scope, "MEETING_CANCELLED", meeting, guests, "");
    }

    /** Tells those whose invitation was taken back: the meeting is held without them. */
    void tellWithdrawn(Scope scope, EmployerMeeting meeting, Collection<Guest> guests) {
        send(scope, "INVITATION_WITHDRAWN", meeting, guests, "");
    }

    private void send(Scope scope, String rule, EmployerMeeting meeting, Collection<Guest> guests, String occasion) {
        notices.sendAll(
                scope,
                guests.stream()
                        .filter(guest -> guest.address() != null)
                        .map(guest -> notice(rule, meeting, guest, occasion))
                        .toList());
    }

    private NewNotice notice(String rule, EmployerMeeting meeting, Guest guest, String occasion) {
        var locale = "en".equals(guest.language()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        var name = guest.contactName().isEmpty() ? guest.employerName() : guest.contactName();
        return new NewNotice(
                rule,
                new Recipient.Outside(
                        Channel.EMAIL, personalData.decrypt(String.valueOf(guest.address())), name, locale),
                meeting.orgCode(),
                "invitation:" + meeting.id() + "/" + guest.employerId() + "/" + guest.version() + occasion,
                guest.employerName(),
                links.path(meeting.id(), guest.employerId(), guest.version()),
                facts(meeting, locale),
                Time.day(meeting.opensAt()));
    }

    /** Union, time, place and theme, a line each. */
    static String facts(EmployerMeeting meeting, Locale locale) {
        return Stream.of(
                        meeting.unionName(),
                        Words.in(locale, "talks.letter.when", when(meeting, locale)),
                        Words.in(locale, "talks.letter.where", meeting.where()),
                        meeting.theme().isEmpty() ? "" : Words.in(locale, "talks.letter.theme", meeting.theme()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** For example 11月24日 周二 14:00–16:00. */
    static String when(EmployerMeeting meeting, Locale locale) {
        return DateTimeFormatter.ofPattern(Words.in(locale, "web.time.weekday-pattern"), locale)
                        .format(Time.day(meeting.opensAt()))
                + " " + Time.clock(meeting.opensAt()) + "–" + Time.clock(meeting.closesAt());
    }
}
