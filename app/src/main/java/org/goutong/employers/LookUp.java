package org.goutong.employers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Staff;
import org.springframework.stereotype.Component;

/**
 * Looks through all areas before somebody enters an employer: by name with its spellings, legal forms and symbols, by former
 * names and by credit code.
 */
@Component
class LookUp {

    static final int MOST = 10;

    /** More likely than not; below that it is only shown. */
    private static final double MEANT = 0.5;

    private final Employers employers;
    private final EmployerQueries queries;
    private final Organisations organisations;

    LookUp(Employers employers, EmployerQueries queries, Organisations organisations) {
        this.employers = employers;
        this.queries = queries;
        this.organisations = organisations;
    }

    /** What somebody looks for: in the whole city, whatever their unit. */
    static EmployerFilter everywhere(Staff by, String typed) {
        return new EmployerFilter(typed, by.orgCode().substring(0, 2), null);
    }

    /** The employers that a name or a credit code may mean, wherever they are, the likeliest first; at most {@link #MOST}. */
    List<Known> find(Staff by, String typed) {
        var filter = everywhere(by, typed);
        return switch (filter.search()) {
            case EmployerFilter.Code(var prefix) -> known(by, ofCode(by, filter, prefix), Map.of(), List.of());
            case EmployerFilter.Name(var term) -> named(by, filter, term);
            case EmployerFilter.Search nothing -> List.of();
        };
    }

    /** Those that are probably meant by a name. */
    List<Known> findMeant(Staff by, String name) {
        return find(by, name).stream().filter(Known::meant).toList();
    }

    private List<EmployerRow> ofCode(Staff by, EmployerFilter filter, String prefix) {
        var standing = queries.listCalled(by.scope(), List.of(prefix), List.of()).stream()
                .map(called -> called.employer().id())
                .toList();
        return Stream.concat(
                        queries.listByCode(by.scope(), filter, prefix).stream(),
                        queries.listByIds(by.scope(), standing).values().stream())
                .toList();
    }

    private List<Known> named(Staff by, EmployerFilter filter, String term) {
        var likely = new LinkedHashMap<UUID, Likely>();
        queries.listLikely(by.scope(), List.of(employers.resolve(by.scope(), filter.typed(), ""))).getFirst().stream()
                .filter(one -> one.confidence() >= Employers.ALIKE)
                .forEach(one -> likely.put(one.employer().id(), one));
        var same = new ArrayList<>(queries.listSameName(by.scope(), term));
        same.addAll(queries.listFormerlyCalled(by.scope(), by.orgCode(), term));
        var containing = queries.listContaining(by.scope(), filter, term, null, null, MOST)
                .rows();
        var rows = new ArrayList<>(same);
        likely.values().forEach(one -> rows.add(one.employer()));
        rows.addAll(containing);
        return known(by, rows, likely, same.stream().map(EmployerRow::id).toList());
    }

    private List<Known> known(Staff by, List<EmployerRow> rows, Map<UUID, Likely> likely, List<UUID> same) {
        var names = new UnitNames(organisations, by);
        var known = new LinkedHashMap<UUID, Known>();
        for (var row : rows) {
            var one = likely.get(row.id());
            var called = same.contains(row.id());
            known.putIfAbsent(
                    row.id(),
                    Known.of(
                            row,
                            by.covers(row.orgCode()),
                            names.unionOf(row.orgCode()),
                            called || one == null ? "" : one.why(),
                            called || one != null && one.confidence() >= MEANT));
        }
        return known.values().stream().limit(MOST).toList();
    }
}
