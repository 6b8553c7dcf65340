package org.goutong.talks;

import gg.jte.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goutong.outreach.MeetingStaff;
import org.goutong.web.Address;
import org.goutong.web.Options;
import org.goutong.web.Time;
import org.goutong.web.View;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * One meeting with employers: before and after.
 *
 * @param employer name of the one employer it is with, empty for many
 * @param filter which of its employers are shown
 * @param text part of a name that was looked for
 * @param next cursor of the following page of employers, null on the last one
 * @param codes sites that listen elsewhere; only a talk that an employer asked for has them
 * @param notes whether attendance and intents are taken now
 * @param panels what higher modules show
 */
record EmployerMeetingPage(
        EmployerMeeting meeting,
        String unit,
        String employer,
        List<MeetingStaff> staff,
        List<MeetingStep> steps,
        GuestCount count,
        GuestFilter filter,
        String text,
        List<Guest> guests,
        @Nullable String next,
        boolean first,
        SiteCodeList codes,
        List<Content> panels,
        Instant now,
        boolean notes,
        boolean mayPlan)
        implements View {

    private static final int FEW = 15;

    String path() {
        return "/employer-meetings/" + meeting.id();
    }

    boolean planned() {
        return meeting.state() == EmployerMeeting.State.PLANNED;
    }

    boolean closed() {
        return meeting.state() == EmployerMeeting.State.CLOSED;
    }

    boolean cancelled() {
        return meeting.state() == EmployerMeeting.State.CANCELLED;
    }

    boolean begun() {
        return !meeting.opensAt().isAfter(now);
    }

    String span() {
        return Time.span(meeting.opensAt(), meeting.closesAt(), now);
    }

    /** What came of it, or who will come. */
    String finding() {
        if (closed() || count.present() > 0) {
            return Words.t("talks.came", count.present(), count.presentWithUnion(), count.presentWithoutUnion());
        }
        return count.invited() == 0
                ? meeting.title()
                : Words.t("talks.invited", count.invited(), count.accepted(), count.waiting());
    }

    /** The numbers of the end, each the list that makes it. */
    String figure(String indicator) {
        return "/reports/" + indicator + "?org=" + meeting.orgCode() + "&meeting=" + meeting.id();
    }

    String stepText(MeetingStep step) {
        return Words.t("talks.step." + step.step(), step.detail());
    }

    String at(@Nullable Instant moment) {
        return Time.moment(moment, now);
    }

    /** The steps, with invitations of one person on one day in one line. */
    List<MeetingStep> history() {
        var history = new ArrayList<MeetingStep>();
        for (var step : steps) {
            var last = history.isEmpty() ? null : history.getLast();
            if (last != null
                    && last.step() == Step.INVITED
                    && step.step() == Step.INVITED
                    && last.byName().equals(step.byName())
                    && Time.day(last.at()).equals(Time.day(step.at()))) {
                var both = Integer.parseInt(last.detail()) + Integer.parseInt(step.detail());
                history.set(
                        history.size() - 1,
                        new MeetingStep(Step.INVITED, last.at(), last.byName(), String.valueOf(both)));
            } else {
                history.add(step);
            }
        }
        return history;
    }

    /** Whether there are more employers than one look takes in. */
    boolean many() {
        return !text.isEmpty() || Math.max(count.invited(), count.present()) > FEW;
    }

    /** The lists that are worth a look now. */
    Map<GuestFilter, Integer> filters() {
        var filters = new LinkedHashMap<GuestFilter, Integer>();
        filters.put(GuestFilter.ALL, null);
        if (closed() || count.present() > 0) {
            filters.put(GuestFilter.PRESENT, count.present());
            filters.put(GuestFilter.PRESENT_WITHOUT_UNION, count.presentWithoutUnion());
            filters.put(GuestFilter.PREPARING, count.preparing());
            filters.put(GuestFilter.INTENDING, count.intending());
        } else {
            filters.put(GuestFilter.ACCEPTED, count.accepted());
            filters.put(GuestFilter.WAITING, count.waiting());
            filters.put(GuestFilter.OTHER_TIME, count.otherTime());
            filters.put(GuestFilter.DECLINED, count.declined());
        }
        return filters;
    }

    String filterPath(GuestFilter one) {
        return listPath(one, null);
    }

    @Nullable
    String nextPath() {
        return next == null ? null : listPath(filter, next);
    }

    private String listPath(GuestFilter one, @Nullable String cursor) {
        return Address.of(path())
                .with("show", one == GuestFilter.ALL ? null : one.code())
                .with("q", text)
                .with("cursor", cursor)
                .at("guests")
                .toString();
    }

    static Map<String, String> intents() {
        return Options.of(List.of(Intent.values()), Intent::name, Intent::word);
    }
}
