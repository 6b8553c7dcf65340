package org.goutong.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goutong.employers.Employers;
import org.goutong.talks.EmployerMeeting;
import org.goutong.web.View;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the employers of a segment that are invited to a meeting.
 *
 * @param places of the unit, by identifier
 * @param rows those of this page that are not invited yet, the largest first
 * @param ticks which are ticked, on this page and the others
 * @param page counted from 1
 * @param changed whether the list has become another one since it was seen
 */
record SegmentPage(
        EmployerMeeting meeting,
        Segment segment,
        Map<String, String> places,
        SegmentQueries.Matches matches,
        List<SegmentQueries.Row> rows,
        Ticks ticks,
        int page,
        boolean changed)
        implements View {

    static final int ON_A_PAGE = 100;

    /** On how many pages so many employers stand. */
    static int pages(int employers) {
        return Math.max(1, (employers + ON_A_PAGE - 1) / ON_A_PAGE);
    }

    Map<String, String> industries() {
        return Employers.industries();
    }

    String industry(@Nullable String letter) {
        return letter == null ? "" : industries().getOrDefault(letter, letter);
    }

    /** The stages before a union, and that nobody works on it. */
    Map<String, String> stages() {
        var stages = new LinkedHashMap<String, String>();
        stages.put(Segment.NOBODYS, Words.t("cases.proposals.no-case"));
        for (var stage : Stage.values()) {
            if (stage != Stage.FOUNDED) {
                stages.put(stage.name(), stage.word());
            }
        }
        return stages;
    }

    String stage() {
        return segment.nobodys()
                ? Segment.NOBODYS
                : segment.stage() == null ? "" : segment.stage().name();
    }

    boolean staged() {
        return segment.union() != Segment.Union.WITH;
    }

    /** Who can be invited to a meeting of this kind. */
    List<Segment.Union> unions() {
        return Segment.Union.choices(meeting.kind());
    }

    int pages() {
        return pages(matches.left());
    }

    int first() {
        return (page - 1) * ON_A_PAGE + 1;
    }

    int last() {
        return first() + rows.size() - 1;
    }

    /** Identifiers of the page, for the form. */
    String shown() {
        return rows.stream().map(row -> row.id().toString()).collect(Collectors.joining(" "));
    }

    /** Identifiers that are picked out on other pages. */
    String except() {
        return ticks.except().stream().map(UUID::toString).collect(Collectors.joining(" "));
    }

    /** How many are ticked, on all pages. */
    int ticked() {
        return ticks.all() ? matches.left() - matches.picked() : matches.picked();
    }
}
