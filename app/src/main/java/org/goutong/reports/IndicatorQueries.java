package org.goutong.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.goutong.orgs.OrgCode;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.web.Indicator;
import org.goutong.web.Page;
import org.goutong.web.Problems;
import org.goutong.web.Slice;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Figures and the rows that make them, both from the one published view of each indicator. */
@Repository
class IndicatorQueries {

    private static final Pattern TARGET = Pattern.compile("\\{([a-z_]+)}");

    private static final String STANDING = " and r.from_on <= :day and (r.until_on is null or r.until_on > :day)";

    private static final String UNTIL = " and r.at < :until";

    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final Clock clock;

    IndicatorQueries(Scopes scopes, JdbcClient jdbc, Clock clock) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The figure: the sum of the quantities of its rows, and how many rows these are. */
    Total total(Scope scope, Indicator indicator, Selection selection) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select count(*) as rows, coalesce(sum(r.quantity), 0) as value from " + indicator.view()
                                + " r where " + where(indicator, selection))
                        .params(values(selection))
                        .query((row, number) -> new Total(row.getLong("rows"), row.getLong("value")))
                        .single());
    }

    /** Several figures by their codes, in one statement. */
    Map<String, Long> values(Scope scope, List<Indicator> indicators, Selection selection) {
        var sql = IntStream.range(0, indicators.size())
                .mapToObj(place -> "select %d as place, coalesce(sum(r.quantity), 0) as value from %s r where %s"
                        .formatted(place, indicators.get(place).view(), where(indicators.get(place), selection)))
                .collect(Collectors.joining(" union all "));
        var found = new HashMap<String, Long>();
        scopes.run(
                scope,
                () -> jdbc.sql(sql).params(values(selection)).query(row -> {
                    found.put(indicators.get(row.getInt("place")).code(), row.getLong("value"));
                }));
        return found;
    }

    /** Several figures by their codes and by the unit their rows belong to, in one statement; units without rows are missing. */
    Map<String, Map<String, Long>> valuesByUnit(Scope scope, List<Indicator> indicators, Selection selection) {
        var sql = IntStream.range(0, indicators.size())
                .mapToObj(place ->
                        "select %d as place, r.org_code, sum(r.quantity) as value from %s r where %s group by r.org_code"
                                .formatted(
                                        place, indicators.get(place).view(), where(indicators.get(place), selection)))
                .collect(Collectors.joining(" union all "));
        var found = new HashMap<String, Map<String, Long>>();
        indicators.forEach(indicator -> found.put(indicator.code(), new HashMap<>()));
        scopes.run(
                scope,
                () -> jdbc.sql(sql).params(values(selection)).query(row -> {
                    Objects.requireNonNull(found.get(
                                    indicators.get(row.getInt("place")).code()))
                            .put(row.getString("org_code"), row.getLong("value"));
                }));
        return found;
    }

    /** A figure by the meeting its rows belong to; meetings without rows are missing. */
    Map<UUID, Long> valuesByMeeting(Scope scope, Indicator indicator, List<UUID> meetings) {
        var found = new HashMap<UUID, Long>();
        scopes.run(
                scope,
                () -> jdbc.sql("select r.meeting_id, sum(r.quantity) as value from " + indicator.view()
                                + " r where r.meeting_id = any(:meetings) group by r.meeting_id")
                        .param("meetings", meetings.toArray(UUID[]::new))
                        .query(row -> {
                            found.put(row.getObject("meeting_id", UUID.class), row.getLong("value"));
                        }));
        return found;
    }

    /** The rows of a figure, newest first. */
    Page<CountedRow> records(Scope scope, Indicator indicator, Selection selection, Slice slice) {
        var after = Position.read(slice.after());
        var values = values(selection);
        values.put("limit", slice.fetch());
        if (after != null) {
            values.putAll(after.values());
        }
        // Beyond the common columns a view may say who counted and which page a row opens: read from the row as it is.
        var rows = scopes.in(
                scope,
                () -> jdbc.sql("""
                        select p.id, p.at, p.org_code, m.code as meeting, p.label, p.quantity,
                               to_jsonb(p) ->> '%s' as target, to_jsonb(p) ->> 'by_name' as by_name
                        from (select r.* from %s r where %s%s
                              order by r.at desc, r.id collate "C" desc limit :limit) p
                        left join outreach.pub_meeting m on m.id = p.meeting_id
                        order by p.at desc, p.id collate "C" desc
                        """.formatted(
                                        target(indicator),
                                        indicator.view(),
                                        where(indicator, selection),
                                        after == null ? "" : " and " + Position.BEHIND))
                        .params(values)
                        .query(IndicatorQueries::counted)
                        .list());
        return Page.of(
                rows, slice, row -> new Position(row.row().at(), row.row().id()).write());
    }

    /** How many rows stand before a page, 0 for the first. */
    long before(Scope scope, Indicator indicator, Selection selection, Slice slice) {
        var after = Position.read(slice.after());
        if (after == null) {
            return 0;
        }
        var values = values(selection);
        values.putAll(after.values());
        return scopes.in(
                scope,
                () -> jdbc.sql("select count(*) from " + indicator.view() + " r where " + where(indicator, selection)
                                + " and not " + Position.BEHIND)
                        .params(values)
                        .query(Long.class)
                        .single());
    }

    /** Only what is asked for stands in the statement, so that each shape gets a plan of its own. */
    private static String where(Indicator indicator, Selection selection) {
        return "r.org_code >= :from and r.org_code < :to"
                + (indicator.standing() ? STANDING + (selection.to() == null ? "" : UNTIL) : during(selection))
                + (selection.meeting() == null ? "" : " and r.meeting_id = :meeting");
    }

    private static String during(Selection selection) {
        return (selection.from() == null ? "" : " and r.at >= :since") + (selection.to() == null ? "" : UNTIL);
    }

    private Map<String, Object> values(Selection selection) {
        var values = new HashMap<String, Object>();
        values.put("from", selection.orgCode());
        values.put("to", OrgCode.end(selection.orgCode()));
        values.put("day", selection.lastDay(Time.day(clock.instant())));
        if (selection.since() instanceof Instant since) {
            values.put("since", since.atOffset(ZoneOffset.UTC));
        }
        if (selection.until() instanceof Instant until) {
            values.put("until", until.atOffset(ZoneOffset.UTC));
        }
        if (selection.meeting() instanceof CountedMeeting meeting) {
            values.put("meeting", meeting.id());
        }
        return values;
    }

    private static String target(Indicator indicator) {
        var place = TARGET.matcher(indicator.path());
        return place.find() ? place.group(1) : "";
    }

    private static CountedRow counted(ResultSet row, int number) throws SQLException {
        return new CountedRow(
                new IndicatorRecord(
                        row.getString("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("org_code"),
                        row.getString("meeting"),
                        row.getString("label"),
                        row.getLong("quantity")),
                Objects.requireNonNullElse(row.getString("target"), ""),
                row.getString("by_name"));
    }

    /** A row's place in the order, newest first. */
    private record Position(Instant at, String id) {

        static final String BEHIND = "(r.at, r.id collate \"C\") < (:afterAt, :afterId)";

        private static final Pattern SHAPE = Pattern.compile("[0-9]{4}-[-:.TZ0-9]{2,30} [-.0-9A-Za-z]{1,80}");

        static @Nullable Position read(@Nullable String text) {
            if (text == null) {
                return null;
            }
            try {
                if (SHAPE.matcher(text).matches()) {
                    var parts = text.split(" ");
                    return new Position(Instant.parse(parts[0]), parts[1]);
                }
            } catch (DateTimeParseException unreadable) {
                // Said below, as for any other cursor that was not handed out.
            }
            Problems.none().add("cursor", "web.cursor.unreadable").refuse();
            return null;
        }

        String write() {
            return at + " " + id;
        }

        Map<String, Object> values() {
            return Map.of("afterAt", at.atOffset(ZoneOffset.UTC), "afterId", id);
        }
    }
}
