package org.goutong.founding;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.goutong.founding.TransferRow.State;
import org.goutong.web.Problems;
import org.goutong.web.Time;
import org.goutong.web.View;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Who is asked to move to a new union.
 *
 * @param lines who is asked and stands so, a page of them
 * @param count how many there are
 * @param state only these are shown; null for all
 * @param text name, number or last digits that somebody looks for; empty for everybody
 * @param cursor where the page begins; empty at the beginning
 * @param next cursor of the following page, null on the last one
 * @param texted whether offers go out as text messages here
 */
record TransfersPage(
        Founding founding,
        List<TransferLine> lines,
        TransferCount count,
        @Nullable State state,
        String text,
        String cursor,
        @Nullable String next,
        Problems problems,
        boolean texted,
        LocalDate today)
        implements View {

    /** The field in which somebody writes what one member said. */
    static String field(UUID offer) {
        return "note-" + offer;
    }

    String finding() {
        return Words.t("founding.transfers.finding", count.all(), count.accepted());
    }

    String path() {
        return "/foundings/" + founding.id() + "/transfers";
    }

    /** Whether the page does not hold them all. */
    boolean partial() {
        return next != null || !cursor.isEmpty();
    }

    @Nullable
    String nextPath() {
        return next == null ? null : path(state) + "&cursor=" + next;
    }

    /** The words of the filter by the path that each leads to. */
    Map<String, String> filters() {
        var filters = new LinkedHashMap<String, String>();
        filters.put(path(null), Words.t("founding.transfers.all", count.all()));
        Arrays.stream(State.values())
                .filter(one -> !State.ENDED.contains(one) || count.of(one) > 0)
                .forEach(one -> filters.put(path(one), Words.t("founding.transfers.of", one.word(), count.of(one))));
        return filters;
    }

    /** The list of those with one answer; null for all. */
    String path(@Nullable State one) {
        return path(path(), one);
    }

    /** The codes on paper of those that are shown. */
    String slips() {
        return path(path() + "/slips", state);
    }

    /** Where one member is asked again; leads back to the same page of the list. */
    String repetition(TransferRow offer) {
        return path(path() + "/" + offer.id() + "/repetition", state) + "&cursor=" + cursor;
    }

    private String path(String page, @Nullable State one) {
        return UriComponentsBuilder.fromPath(page)
                .queryParam("state", one == null ? "" : one.name())
                .queryParam("q", "{text}")
                .encode()
                .buildAndExpand(text)
                .toUriString();
    }

    /** Until when a member can answer, or could. */
    String until(TransferRow offer) {
        return Words.t(
                offer.over(today) ? "founding.transfers.over" : "founding.transfers.until",
                Time.date(offer.openUntil(), today));
    }

    /** How far the message to a member is. */
    String told(TransferRow offer) {
        return Words.t(
                "founding.transfers.sms." + offer.sms(),
                Time.date(Time.day(Objects.requireNonNull(offer.toldAt()).toInstant()), today));
    }
}
