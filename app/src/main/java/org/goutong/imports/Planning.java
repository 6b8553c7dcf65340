package org.goutong.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.goutong.orgs.Staff;
import org.goutong.web.Time;
import org.springframework.stereotype.Component;

/** Finds out what is to become of rows, a set at a time; writes nothing. */
@Component
class Planning {

    private final BatchStore store;
    private final Destinations destinations;
    private final Clock clock;

    Planning(BatchStore store, Destinations destinations, Clock clock) {
        this.store = store;
        this.destinations = destinations;
        this.clock = clock;
    }

    /**
     * What is to become of rows that follow each other.
     *
     * @param claimed by what earlier rows are known, with the row; gets what these rows are known by
     */
    List<Finding> plan(Staff by, Batch batch, List<Line> lines, Map<String, Integer> claimed) {
        return plan(by, batch, lines, claimed, false);
    }

    /** The same once more for single rows that were found good. */
    List<Finding> planAgain(Staff by, Batch batch, List<Line> lines) {
        return plan(by, batch, lines, new HashMap<>(), true);
    }

    private List<Finding> plan(Staff by, Batch batch, List<Line> lines, Map<String, Integer> claimed, boolean judged) {
        store.planEachTime(by.scope());
        var today = Time.day(clock.instant());
        var mapping = batch.mapping();
        var entries = lines.stream()
                .map(line -> Entry.of(line, mapping, batch.kind(), today))
                .toList();
        var sound = entries.stream().filter(entry -> entry.reason() == null).toList();
        var destination = destinations.of(batch.kind());
        var meant = destination.find(by, batch, sound);
        var links = destination.links(by, batch, meant, claimed, judged);
        var meanings = meant.iterator();
        var found = new ArrayList<Meaning>();
        for (var entry : entries) {
            found.add(entry.reason() == null ? meanings.next() : Meaning.failed(entry, entry.reason(), entry.detail()));
        }
        var taken = taken(by, batch, lines.getFirst().number(), found);
        var findings = new ArrayList<Finding>(found.size());
        for (var meaning : found) {
            var finding = judge(batch, links.link(meaning), claimed, taken);
            links.note(finding);
            findings.add(finding);
        }
        return List.copyOf(findings);
    }

    /** The records that earlier rows mean, with the first row of each. */
    private Map<UUID, Integer> taken(Staff by, Batch batch, int from, List<Meaning> meanings) {
        var ids = meanings.stream()
                .map(Meaning::known)
                .filter(Objects::nonNull)
                .map(Known::id)
                .distinct()
                .toList();
        return new HashMap<>(store.listTaken(by.scope(), batch.id(), from, ids));
    }

    private static Finding judge(Batch batch, Meaning meaning, Map<String, Integer> claimed, Map<UUID, Integer> taken) {
        var entry = meaning.entry();
        if (meaning.reason() != null) {
            return Finding.failed(entry, meaning.reason(), meaning.detail());
        }
        var known = meaning.known();
        var earlier = meaning.looks().stream()
                .map(claimed::get)
                .filter(Objects::nonNull)
                .findFirst();
        var row = known == null ? null : taken.putIfAbsent(known.id(), entry.row());
        if (earlier.isPresent() || row != null) {
            return Finding.repeated(
                    entry,
                    earlier.isPresent() ? earlier.get() : Objects.requireNonNull(row),
                    known == null ? null : known.id());
        }
        meaning.claims().forEach(claim -> claimed.putIfAbsent(claim, entry.row()));
        return Finding.of(entry, known, Objects.requireNonNull(batch.mode()));
    }
}
