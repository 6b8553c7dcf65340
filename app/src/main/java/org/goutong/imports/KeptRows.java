package org.goutong.imports;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.goutong.orgs.Staff;
import org.goutong.web.Time;
import org.springframework.stereotype.Component;

/** Reads what stays when an import is undone, with the records it is about. */
@Component
class KeptRows {

    private final Destinations destinations;
    private final Readable readable;
    private final Clock clock;

    KeptRows(Destinations destinations, Readable readable, Clock clock) {
        this.destinations = destinations;
        this.readable = readable;
        this.clock = clock;
    }

    List<KeptRow> of(Staff staff, Batch batch, List<Kept> kept) {
        var destination = destinations.of(batch.kind());
        var subjects =
                destination.describe(staff, kept.stream().map(Kept::subjectId).collect(Collectors.toSet()));
        var uses = destination.describeUses(
                staff,
                kept.stream()
                        .filter(one -> one.reason() == Kept.Reason.USED)
                        .map(Kept::subjectId)
                        .collect(Collectors.toSet()));
        return kept.stream()
                .map(one -> new KeptRow(
                        one,
                        subjects.get(one.subjectId()),
                        Readable.column(batch.kind(), one.changed()),
                        batch.kind()
                                .field(one.changed())
                                .map(field -> readable.value(staff, field, one.value()))
                                .orElse(one.value()),
                        one.reason() == Kept.Reason.USED ? uses.getOrDefault(one.subjectId(), "") : "",
                        one.changedAt() == null
                                ? ""
                                : Time.moment(one.changedAt().toInstant(), clock.instant())))
                .toList();
    }
}
