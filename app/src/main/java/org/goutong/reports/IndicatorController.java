package org.goutong.reports;

import java.util.Locale;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Indicator;
import org.goutong.web.Page;
import org.goutong.web.Ratio;
import org.goutong.web.Slice;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every indicator for devices: what it means, its value, and the rows that make the value. */
@RestController
@RequestMapping("/api/v1/indicators")
@Needs(Right.READ)
class IndicatorController {

    private final Indicators indicators;
    private final Selections selections;
    private final IndicatorQueries queries;

    IndicatorController(Indicators indicators, Selections selections, IndicatorQueries queries) {
        this.indicators = indicators;
        this.selections = selections;
        this.queries = queries;
    }

    @GetMapping
    Page<Described> list(@RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
        var slice = Slice.of(limit, cursor);
        var rows = indicators.list().stream()
                .dropWhile(
                        indicator -> slice.after() != null && !indicator.code().equals(slice.after()))
                .skip(slice.after() == null ? 0 : 1)
                .limit(slice.fetch())
                .map(Described::of)
                .toList();
        return Page.of(rows, slice, Described::code);
    }

    @GetMapping("/{indicator}")
    Value value(Staff reader, @PathVariable String indicator, @ParameterObject Asked asked) {
        var known = indicators.get(indicator);
        var selection = selections.read(reader, asked);
        var value = queries.total(reader.scope(), known, selection).value();
        if (known.whole().isEmpty()) {
            return new Value(known.code(), known.unit(), value, null);
        }
        var whole = indicators.get(known.whole());
        var wholeValue = queries.total(reader.scope(), whole, selection).value();
        return new Value(
                known.code(),
                known.unit(),
                value,
                new Share(whole.code(), wholeValue, Ratio.percent(value, wholeValue)));
    }

    @GetMapping("/{indicator}/records")
    Page<IndicatorRecord> records(
            Staff reader,
            @PathVariable String indicator,
            @ParameterObject Asked asked,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        var known = indicators.get(indicator);
        var slice = Slice.of(limit, cursor);
        return queries.records(reader.scope(), known, selections.read(reader, asked), slice)
                .map(CountedRow::row);
    }

    /** What an indicator means. */
    record Described(
            String code,
            String name,
            String nameEn,
            String definition,
            String unit,
            String countedEvent,
            String dedupeRule) {

        static Described of(Indicator indicator) {
            var key = "indicator." + indicator.code() + ".name";
            return new Described(
                    indicator.code(),
                    Words.in(Locale.SIMPLIFIED_CHINESE, key),
                    Words.in(Locale.ENGLISH, key),
                    indicator.definition(),
                    indicator.unit(),
                    indicator.countedEvent(),
                    indicator.dedupeRule());
        }
    }

    /**
     * What the rows of a selection come to.
     *
     * @param share null for an indicator that is no part of another
     */
    record Value(
            String code, String unit, long value, @Nullable Share share) {}

    /**
     * What a figure is a part of.
     *
     * @param percent with two digits, for example {@code 25.00}; null when there is nothing to divide by
     */
    record Share(String of, long value, @Nullable String percent) {}
}
