package org.goutong.employers;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.goutong.audit.History;
import org.goutong.web.Time;
import org.goutong.web.Words;

/**
 * Where each fact of an employer comes from: from who or what list changed it last, else from what the employer was entered from.
 *
 * @param entered what it was entered from: a person's name or a list's title; empty when nobody wrote it down
 * @param confirmations facts that somebody has found right since, the latest first
 * @param changes later changes, the latest first
 */
record Origins(
        String entered,
        OffsetDateTime enteredAt,
        List<History.Change> changes,
        List<Confirmation> confirmations,
        LocalDate today) {

    /**
     * For example {@code 航港园区名录，6月7日} or {@code 沈清，今天}.
     *
     * @param facts columns that are shown as one; the latest change of any of them counts
     */
    String of(String... facts) {
        var origin = from(facts);
        return confirmations.stream()
                .filter(confirmation -> List.of(facts).contains(confirmation.fact()))
                .findFirst()
                .map(confirmation -> Words.t(
                        "employers.origin.confirmed",
                        origin,
                        confirmation.byName(),
                        Time.date(Time.day(confirmation.confirmedAt().toInstant()), today)))
                .orElse(origin);
    }

    private String from(String... facts) {
        return standing(changes).stream()
                .filter(change -> List.of(facts).contains(change.field()))
                .findFirst()
                .map(change -> change.source().isEmpty()
                        ? of(change)
                        : text(change.source(), change.changedAt(), "employers.origin.changed"))
                .orElseGet(() -> text(entered, enteredAt, "employers.origin.entered"));
    }

    /** The changes that were not taken back: what a list changed and its undoing changed back, nobody has changed. */
    static List<History.Change> standing(List<History.Change> changes) {
        return changes.stream()
                .filter(change -> change.batch() == null || together(changes, change) % 2 == 1)
                .toList();
    }

    private static long together(List<History.Change> changes, History.Change change) {
        return changes.stream()
                .filter(other -> other.field().equals(change.field()) && Objects.equals(other.batch(), change.batch()))
                .count();
    }

    /** Who made a change, and when. */
    String of(History.Change change) {
        return text(change.actor(), change.changedAt(), "employers.origin.changed");
    }

    private String text(String source, OffsetDateTime at, String unknown) {
        var day = Time.date(Time.day(at.toInstant()), today);
        return source.isEmpty() ? Words.t(unknown, day) : Words.t("employers.origin", source, day);
    }
}
