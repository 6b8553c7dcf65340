package org.goutong.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.goutong.matching.EmployerName;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * An import: what it would do, how far it is, what it did.
 *
 * @param counts rows by verdict
 * @param without rows that were taken without some value
 * @param filter rows of which verdict are shown, null for all
 * @param changes what becomes of the shown rows, by row
 * @param subjects the records that the shown rows mean, once they were taken
 * @param progress how far the work behind the page is, null when there is none
 * @param until last day on which it can be undone, empty when it cannot
 * @param kept what stayed when it was undone, the first of it
 * @param next cursor of the following page, null on the last one
 */
record ImportPage(
        Batch batch,
        String unit,
        Map<Verdict, Integer> counts,
        int without,
        @Nullable Verdict filter,
        List<Line> lines,
        Map<Integer, List<Change>> changes,
        Map<UUID, Subject> subjects,
        @Nullable ImportProgress progress,
        String until,
        List<KeptRow> kept,
        int keptCount,
        @Nullable String next,
        boolean first,
        boolean mayImport)
        implements View {

    List<Verdict> verdicts() {
        return Arrays.stream(Verdict.values()).filter(counts::containsKey).toList();
    }

    int count(Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }

    /** Rows that come back in a workbook. */
    int left() {
        return count(Verdict.FAIL) + count(Verdict.DUPLICATE) + without;
    }

    /** The columns of the file of which nothing is taken. */
    List<String> ignored() {
        var taken = batch.mapping().columns().values();
        var titles = batch.titles();
        return IntStream.range(0, titles.size())
                .filter(column -> !taken.contains(column))
                .mapToObj(titles::get)
                .filter(title -> !title.isBlank())
                .toList();
    }

    /** Rows that would change something. */
    int effective() {
        return count(Verdict.CREATE) + count(Verdict.UPDATE) + count(Verdict.FILL);
    }

    String path(@Nullable Verdict verdict) {
        return verdict == null ? batch.path() : batch.path() + "?verdict=" + verdict.name();
    }

    @Nullable
    String nextPath() {
        return next == null ? null : path(filter) + (filter == null ? "?" : "&") + "cursor=" + next;
    }

    /** What a row is called: what it says of what no row may lack. */
    String name(Line line) {
        var mapping = batch.mapping();
        return batch.kind().needed().stream()
                .map(needed -> needed.stream()
                        .map(mapping::of)
                        .filter(Objects::nonNull)
                        .map(line::cell)
                        .filter(cell -> !cell.isBlank())
                        .findFirst()
                        .map(cell -> cell.replaceFirst("(?s)^(.{%d}).+".formatted(EmployerName.LONGEST), "$1…"))
                        .orElse(""))
                .collect(Collectors.joining(" "));
    }

    /** Where the record of a row is; empty when it has none to be seen. */
    String href(Line line) {
        var subject = line.subjectId() == null ? null : subjects.get(line.subjectId());
        return subject == null ? "" : subject.path();
    }

    /** Whether taking it over opens cases. */
    boolean opensCases() {
        return batch.kind() == ImportKind.NOTES || batch.kind() == ImportKind.PEOPLE;
    }

    List<Change> changes(Line line) {
        return changes.getOrDefault(line.number(), List.of());
    }
}
