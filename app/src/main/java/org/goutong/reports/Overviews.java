package org.goutong.reports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.goutong.orgs.OrgCode;
import org.goutong.orgs.Organisation;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.Address;
import org.goutong.web.Indicator;
import org.goutong.web.InvalidForm;
import org.goutong.web.Problems;
import org.goutong.web.Slice;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts together what the units of a scope achieved, and the lists behind it. */
@Component
class Overviews {

    private static final String COVERED = "employersStandingWithUnion";
    private static final List<String> COLUMNS =
            List.of("meetingsHeld", "applications", "admissions", "employersWithoutUnion", COVERED);
    private static final String LEADING = "applications";
    private static final String OWN = "";
    private static final int MEETINGS = 12;
    private static final int ROWS = 50;

    private final Scopes scopes;
    private final Indicators indicators;
    private final Selections selections;
    private final IndicatorQueries figures;
    private final MeetingQueries meetings;
    private final Organisations organisations;
    private final MessageSource texts;
    private final Clock clock;

    Overviews(
            Scopes scopes,
            Indicators indicators,
            Selections selections,
            IndicatorQueries figures,
            MeetingQueries meetings,
            Organisations organisations,
            MessageSource texts,
            Clock clock) {
        this.scopes = scopes;
        this.indicators = indicators;
        this.selections = selections;
        this.figures = figures;
        this.meetings = meetings;
        this.organisations = organisations;
        this.texts = texts;
        this.clock = clock;
    }

    /** The overview of a unit in a period; days that cannot be read leave all time and say so. */
    ReportsPage page(Staff reader, Asked asked, Period period) {
        var problems = Problems.none();
        var scope = reader.scope();
        return scopes.in(scope, () -> {
            var selection = read(reader, period.within(asked, Time.day(clock.instant())), problems);
            var values = figures.valuesByUnit(scope, indicators.list(), selection);
            var doors = withWholes(indicators.list().stream()
                    .map(indicator -> door(indicator, sum(values.getOrDefault(indicator.code(), Map.of())), selection))
                    .sorted(Comparator.comparing(
                            door -> !door.indicator().code().equals(LEADING)))
                    .toList());
            return new ReportsPage(
                    organisations.listAbove(scope, selection.orgCode()).stream()
                            .filter(unit -> reader.covers(unit.code()))
                            .toList(),
                    period,
                    asked,
                    problems,
                    doors,
                    COLUMNS.stream().map(code -> find(doors, code)).toList(),
                    units(reader, selection, values),
                    meetings(reader, selection),
                    selection.lastDay(Time.day(clock.instant())),
                    clock.instant());
        });
    }

    private static List<Door> withWholes(List<Door> doors) {
        return doors.stream()
                .map(door -> door.indicator().whole().isEmpty()
                        ? door
                        : new Door(
                                door.indicator(),
                                door.value(),
                                find(doors, door.indicator().whole()),
                                door.href()))
                .toList();
    }

    private Selection read(Staff reader, Asked asked, Problems problems) {
        try {
            return selections.read(reader, asked);
        } catch (InvalidForm invalid) {
            problems.add(invalid);
            return selections.read(reader, new Asked(asked.org(), null, null, asked.meeting()));
        }
    }

    private static long sum(Map<String, Long> byUnit) {
        return byUnit.values().stream().mapToLong(Long::longValue).sum();
    }

    private List<ReportsPage.UnitRow> units(Staff reader, Selection selection, Map<String, Map<String, Long>> values) {
        var below = organisations.listBelow(reader.scope(), selection.orgCode());
        if (below.isEmpty()) {
            return List.of();
        }
        var columns = COLUMNS.stream().map(indicators::get).toList();
        var byColumn = columns.stream()
                .map(column -> gathered(values.getOrDefault(column.code(), Map.of()), below))
                .toList();
        var wholes = columns.stream()
                .map(column -> gathered(values.getOrDefault(column.whole(), Map.of()), below))
                .toList();
        var rows = new ArrayList<ReportsPage.UnitRow>();
        for (var unit : below) {
            var inside = new Selection(unit.code(), selection.from(), selection.to(), selection.meeting());
            rows.add(new ReportsPage.UnitRow(
                    unit, doors(columns, byColumn, wholes, column -> column.getOrDefault(unit.code(), 0L), inside)));
        }
        if (!byUnit(rows) && byColumn.stream().anyMatch(column -> column.containsKey(OWN))) {
            return List.of();
        }
        var own = doors(columns, byColumn, wholes, column -> column.getOrDefault(OWN, 0L), null);
        if (own.stream().anyMatch(door -> door.value() > 0)) {
            rows.add(new ReportsPage.UnitRow(null, own));
        }
        return rows;
    }

    /** Whether anything happened below; a table of noughts above the unit's own figures would only repeat them. */
    private static boolean byUnit(List<ReportsPage.UnitRow> rows) {
        return rows.stream().flatMap(row -> row.doors().stream()).anyMatch(door -> door.value() > 0);
    }

    private List<Door> doors(
            List<Indicator> columns,
            List<Map<String, Long>> byColumn,
            List<Map<String, Long>> wholes,
            ToLongFunction<Map<String, Long>> value,
            @Nullable Selection inside) {
        return IntStream.range(0, columns.size())
                .mapToObj(place -> {
                    var column = columns.get(place);
                    var whole = column.whole().isEmpty()
                            ? null
                            : new Door(indicators.get(column.whole()), value.applyAsLong(wholes.get(place)), null, "");
                    var href = inside == null ? "" : address("/reports/" + column.code(), inside, null);
                    return new Door(column, value.applyAsLong(byColumn.get(place)), whole, href);
                })
                .toList();
    }

    /** The figures of all units, summed up at the ones directly below the chosen unit; what is its own stands apart. */
    private static Map<String, Long> gathered(Map<String, Long> byUnit, List<Organisation> below) {
        var gathered = new HashMap<String, Long>();
        byUnit.forEach((code, value) -> gathered.merge(
                below.stream()
                        .map(Organisation::code)
                        .filter(unit -> OrgCode.covers(unit, code))
                        .findFirst()
                        .orElse(OWN),
                value,
                Long::sum));
        return gathered;
    }

    private List<ReportsPage.MeetingRow> meetings(Staff reader, Selection selection) {
        var held = meetings.listHeld(reader.scope(), selection, MEETINGS);
        var applications = figures.valuesByMeeting(
                reader.scope(),
                indicators.get(LEADING),
                held.stream().map(Meeting::id).toList());
        return held.stream()
                .map(meeting -> new ReportsPage.MeetingRow(meeting, applications.getOrDefault(meeting.id(), 0L)))
                .toList();
    }

    private static Door find(List<Door> doors, String code) {
        return doors.stream()
                .filter(door -> door.indicator().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Door door(Indicator indicator, long value, Selection selection) {
        return new Door(indicator, value, null, address("/reports/" + indicator.code(), selection, null));
    }

    /** One page of the rows that make a figure. */
    RecordsPage records(Staff reader, String code, Asked asked, @Nullable String cursor) {
        var indicator = indicators.get(code);
        var slice = Slice.of(ROWS, cursor);
        var scope = reader.scope();
        return scopes.in(scope, () -> {
            var selection = selections.read(reader, asked);
            var rows = figures.records(scope, indicator, selection, slice);
            return new RecordsPage(
                    indicator,
                    selection,
                    organisations.get(scope, selection.orgCode()).unionName(),
                    organisations.listTownships(scope, selection.orgCode()).stream()
                            .collect(Collectors.toMap(Organisation::code, Organisation::name)),
                    figures.total(scope, indicator, selection),
                    rows.items().stream().map(row -> spoken(indicator, row)).toList(),
                    figures.before(scope, indicator, selection, slice),
                    address("/reports/" + code, selection, null),
                    rows.next() == null ? null : address("/reports/" + code, selection, rows.next()),
                    selection.meeting() == null
                            ? address("/reports", selection, null)
                            : selection.meeting().path(),
                    clock.instant());
        });
    }

    /** A label that is a code, for example {@code LEGAL_ADVICE}, in the visitor's language. */
    private CountedRow spoken(Indicator indicator, CountedRow row) {
        var word = texts.getMessage(
                "indicator." + indicator.code() + ".label." + row.row().label(),
                null,
                row.row().label(),
                LocaleContextHolder.getLocale());
        return word == null ? row : new CountedRow(row.row().labelled(word), row.target(), row.by());
    }

    private static String address(String path, Selection selection, @Nullable String cursor) {
        return Address.of(path)
                .with("org", selection.orgCode())
                .with("from", selection.from())
                .with("to", selection.to())
                .with(
                        "meeting",
                        selection.meeting() == null ? null : selection.meeting().id())
                .with("cursor", cursor)
                .toString();
    }
}
