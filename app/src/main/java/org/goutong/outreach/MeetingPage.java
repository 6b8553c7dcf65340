package org.goutong.outreach;

import gg.jte.Content;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.goutong.web.Options;
import org.goutong.web.Problems;
import org.goutong.web.Time;
import org.goutong.web.View;
import org.goutong.web.Words;

/**
 * One meeting: before, during and after.
 *
 * @param target name of the employer at whose door it stands, empty for everybody who passes
 * @param figures what higher modules show on top
 * @param queue what higher modules show beside the counters
 */
record MeetingPage(
        Meeting meeting,
        String unit,
        List<MeetingStaff> staff,
        List<MeetingStep> steps,
        String target,
        Counters counters,
        List<Claim> claims,
        ClaimForm claimForm,
        Problems claimProblems,
        List<Content> figures,
        List<Content> queue,
        Instant now,
        boolean mayPlan)
        implements View {

    boolean planned() {
        return meeting.state() == Meeting.State.PLANNED;
    }

    boolean open() {
        return meeting.state() == Meeting.State.OPEN;
    }

    boolean closed() {
        return meeting.state() == Meeting.State.CLOSED;
    }

    boolean cancelled() {
        return meeting.state() == Meeting.State.CANCELLED;
    }

    boolean overdue() {
        return meeting.overdue(now);
    }

    String path() {
        return "/meetings/" + meeting.id();
    }

    String span() {
        return Time.span(meeting.opensAt(), meeting.closesAt(), now);
    }

    /** How long it lasts, or when it was, in words. */
    String remaining() {
        var closes = Time.clock(meeting.closesAt());
        return switch (meeting.state()) {
            case PLANNED -> overdue() ? Words.t("outreach.overdue.since", Time.moment(meeting.opensAt(), now)) : span();
            case OPEN -> {
                var left = Duration.between(now, meeting.closesAt());
                yield left.isPositive()
                        ? Words.t("outreach.remaining", written(left.plusSeconds(59)), closes)
                        : Words.t("outreach.past-end", written(left.negated()), closes);
            }
            case CLOSED -> Words.t("outreach.closed.at", Time.moment(meeting.closedAt(), now));
            case CANCELLED -> span();
        };
    }

    private static String written(Duration duration) {
        var minutes = duration.toMinutes();
        return minutes < 120
                ? Words.t("outreach.minutes", minutes)
                : Words.t("outreach.hours", minutes / 60, minutes % 60);
    }

    String stepText(MeetingStep step) {
        return switch (step.step()) {
            case EXTENDED -> Words.t("outreach.step.EXTENDED", Time.moment(Instant.parse(step.detail()), now));
            case CANCELLED -> Words.t("outreach.step.CANCELLED", step.detail());
            default -> Words.t("outreach.step." + step.step());
        };
    }

    String at(Instant moment) {
        return Time.moment(moment, now);
    }

    static Map<String, String> claimedChoices() {
        return Options.of(List.of(Claimed.values()), Claimed::name, Claimed::word);
    }

    static Map<String, String> qualifierChoices() {
        return Options.of(List.of(Qualifier.values()), Qualifier::name, Qualifier::word);
    }
}
