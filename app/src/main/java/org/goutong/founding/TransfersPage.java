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
 * @param all everybody who is asked
 * @param state only these are shown; null for all
 * @param text name, number or last digits that somebody looks for; empty for everybody
 * @param texted whether offers go out as text messages here
 */
record TransfersPage(
        Founding founding,
        List<TransferLine> all,
        @Nullable State state,
        String text,
        boolean noteMissing,
        boolean texted,
        LocalDate today)
        implements View {

    String finding() {
        return Words.t("founding.transfers.finding", all.size(), count(State.ACCEPTED));
    }

    String path() {
        return "/foundings/" + founding.id() + "/transfers";
    }

    /** What is shown of them. */
    List<TransferLine> lines() {
        return all.stream()
                .filter(line -> state == null || line.offer().state() == state)
                .filter(line -> line.matches(text))
                .toList();
    }

    /** The words of the filter by the path that each leads to. */
    Map<String, String> filters() {
        var filters = new LinkedHashMap<String, String>();
        filters.put(path(null), Words.t("founding.transfers.all", all.size()));
        Arrays.stream(State.values())
                .forEach(one -> filters.put(path(one), Words.t("founding.transfers.of", one.word(), count(one))));
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

    /** How many whom nobody has reached are still asked; they are handed their code. */
    long unreached() {
        return all.stream()
                .filter(line -> line.offer().open() && line.offer().toldAt() == null)
                .count();
    }

    /** When a message went to a member. */
    String told(TransferRow offer) {
        return Time.date(Time.day(Objects.requireNonNull(offer.toldAt()).toInstant()), today);
    }

    private long count(State one) {
        return all.stream().filter(line -> line.offer().state() == one).count();
    }
}
