package org.goutong.founding;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.goutong.founding.TransferRow.State;
import org.goutong.web.Time;
import org.goutong.web.View;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Who is asked to move to a new union.
 *
 * @param asked who is asked and stands so, or the first {@link #MOST} of them
 * @param count how many there are
 * @param state only these are shown; null for all
 * @param text name, number or last digits that somebody looks for; empty for everybody
 * @param texted whether offers go out as text messages here
 */
record TransfersPage(
        Founding founding,
        List<TransferLine> asked,
        TransferCount count,
        @Nullable State state,
        String text,
        boolean noteMissing,
        boolean texted,
        LocalDate today)
        implements View {

    /** So many are read for a page: whoever waits for an answer comes first, and makes room with it. */
    static final int MOST = 1000;

    String finding() {
        return Words.t("founding.transfers.finding", count.all(), count.accepted());
    }

    String path() {
        return "/foundings/" + founding.id() + "/transfers";
    }

    /** What is shown of them. */
    List<TransferLine> lines() {
        return asked.stream().filter(line -> line.matches(text)).toList();
    }

    /** How many there are of those that are shown. */
    int total() {
        return state == null ? count.all() : count.of(state);
    }

    /** Whether the page could not read them all. */
    boolean more() {
        return total() > asked.size();
    }

    /** The words of the filter by the path that each leads to. */
    Map<String, String> filters() {
        var filters = new LinkedHashMap<String, String>();
        filters.put(path(null), Words.t("founding.transfers.all", count.all()));
        Arrays.stream(State.values())
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

    private String path(String page, @Nullable State one) {
        return UriComponentsBuilder.fromPath(page)
                .queryParam("state", one == null ? "" : one.name())
                .queryParam("q", "{text}")
                .encode()
                .buildAndExpand(text)
                .toUriString();
    }

    /** How far the message to a member is. */
    String told(TransferRow offer) {
        return Words.t(
                "founding.transfers.sms." + offer.sms(),
                Time.date(Time.day(Objects.requireNonNull(offer.toldAt()).toInstant()), today));
    }
}
