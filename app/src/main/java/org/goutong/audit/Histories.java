package org.goutong.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goutong.orgs.Staff;
import org.goutong.web.Address;
import org.goutong.web.NotFound;
import org.goutong.web.Page;
import org.goutong.web.Slice;
import org.goutong.web.Time;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The history of rows as people read it: on the page of the row, in full, and when two people change it at once. */
@Component
public class Histories {

    private static final int SHOWN = 8;

    private final History history;
    private final ObjectProvider<KeptRows> kinds;
    private final Clock clock;

    Histories(History history, ObjectProvider<KeptRows> kinds, Clock clock) {
        this.history = history;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** The last changes of a row that the reader may see. */
    public Changes latest(Staff reader, String subject, UUID id) {
        var kind = get(subject);
        var changes = history.list(reader.scope(), id, kind.columns(), null, SHOWN + 1);
        return new Changes(
                rows(reader, kind, changes.stream().limit(SHOWN).toList()),
                changes.size() > SHOWN
                        ? Address.of("/history/" + id).with("of", subject).toString()
                        : null);
    }

    /** One page of all changes of a row. */
    HistoryPage page(Staff reader, String subject, UUID id, Slice slice) {
        var kind = get(subject);
        var head = kind.head(reader, id);
        var page = Page.of(
                history.list(reader.scope(), id, kind.columns(), slice.afterId(), slice.fetch()),
                slice,
                change -> change.id().toString());
        return new HistoryPage(
                head,
                rows(reader, kind, page.items()),
                slice.after() == null,
                page.next() == null
                        ? null
                        : Address.of("/history/" + id)
                                .with("of", subject)
                                .with("cursor", page.next())
                                .toString());
    }

    private List<HistoryRow> rows(Staff reader, KeptRows kind, List<History.Changed> changes) {
        return changes.stream()
                .flatMap(change -> change.fields().stream()
                        .map(field -> new HistoryRow(
                                kind.field(field.field()),
                                said(reader, kind, field.field(), field.before()),
                                said(reader, kind, field.field(), field.after()),
                                origin(change.actor(), change.changedAt()),
                                change.why())))
                .toList();
    }

    /**
     * What a row is called.
     *
     * @throws NotFound when the reader may not see it
     */
    String name(Staff reader, String subject, UUID id) {
        return get(subject).head(reader, id).name();
    }

    /** The columns of a kind of rows that people read. */
    public List<String> columns(String subject) {
        return get(subject).columns();
    }

    /** Changes in one line, for example {@code 职工：20 → 46；楼层：7 层 → 8 层}; what people do not read is left out. */
    public String told(Staff reader, String subject, List<History.Field> fields) {
        var kind = get(subject);
        return fields.stream()
                .filter(field -> kind.columns().contains(field.field()))
                .map(field -> Words.t(
                        "audit.told",
                        kind.field(field.field()),
                        said(reader, kind, field.field(), field.before()),
                        said(reader, kind, field.field(), field.after())))
                .collect(Collectors.joining(Words.t("audit.told.and")));
    }

    /** What saving would overwrite: what two people changed at once, and who the other one was. */
    public List<Overwritten> overwritten(Staff reader, String subject, UUID id, Reconciled both) {
        var kind = get(subject);
        var last = history.listLast(reader.scope(), id).stream()
                .collect(Collectors.toMap(History.Change::field, Function.identity()));
        return both.seen().disputed().stream()
                .map(column -> new Overwritten(
                        kind.field(column),
                        disputed(reader, kind, column, both.theirs(column)),
                        origin(last.get(column)),
                        disputed(reader, kind, column, both.mine(column))))
                .toList();
    }

    private static String disputed(Staff reader, KeptRows kind, String column, String value) {
        return value.isEmpty() ? Words.t("audit.unknown") : kind.disputed(reader, column, value);
    }

    private String origin(History.@Nullable Change change) {
        return change == null ? "" : origin(change.actor(), change.changedAt());
    }

    /**
     * Who did something, and when, for example 何川，今天 14:02.
     *
     * @param actor empty when a job did
     */
    public String origin(String actor, OffsetDateTime at) {
        return origin(actor, Time.moment(at.toInstant(), clock.instant()));
    }

    /** The same where only the day is known, for example 何川，今天. */
    public String origin(String actor, LocalDate on) {
        return origin(actor, Time.date(on, Time.day(clock.instant())));
    }

    private static String origin(String actor, String when) {
        return Words.t("audit.origin", actor.isEmpty() ? Words.t("audit.system") : actor, when);
    }

    private KeptRows get(String subject) {
        return kinds.stream()
                .filter(kind -> kind.subject().equals(subject))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String said(Staff reader, KeptRows kind, String column, String value) {
        return value.isEmpty() ? Words.t("audit.unknown") : kind.value(reader, column, value);
    }
}
