package org.goutong.employers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.goutong.audit.FieldValue;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All rows of all modules that refer to employers, from what each module says of its own; always whole sets of rows. */
@Repository
class References {

    private static final String REGISTER = "employers.employer";

    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final ObjectProvider<EmployerUse> uses;

    References(Scopes scopes, JdbcClient jdbc, ObjectProvider<EmployerUse> uses) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.uses = uses;
    }

    private List<Reference> moving() {
        return uses.stream()
                .flatMap(use -> use.references().stream())
                .filter(Reference::moves)
                .toList();
    }

    /** The employers among these to which anything refers, within the scope. */
    Set<UUID> listUsed(Scope scope, Collection<UUID> employers) {
        return listUsed(scope, employers, Set.of());
    }

    /** The same without what other employers say of them that are about to say something else. */
    Set<UUID> listUsed(Scope scope, Collection<UUID> employers, Collection<UUID> released) {
        return scopes.in(scope, () -> {
            var used = new HashSet<UUID>();
            for (var reference : moving()) {
                if (!reference.used().equals("false")) {
                    var without = reference.table().equals(REGISTER) ? " and r.id <> all(:released)" : "";
                    used.addAll(
                            jdbc.sql("select distinct r.%1$s from %2$s r where r.%1$s = any(:employers) and (%3$s)%4$s"
                                            .formatted(
                                                    reference.column(), reference.table(), reference.used(), without))
                                    .param("employers", employers.toArray(UUID[]::new))
                                    .param("released", released.toArray(UUID[]::new))
                                    .query(UUID.class)
                                    .list());
                }
            }
            return used;
        });
    }

    /** How many rows of each kind refer to employers, within the scope; those to which none do are not in it. */
    Map<UUID, List<Count>> countUses(Scope scope, Collection<UUID> employers) {
        return scopes.in(scope, () -> {
            var uses = new HashMap<UUID, List<Count>>();
            for (var reference : moving()) {
                if (!reference.used().equals("false")) {
                    jdbc.sql("""
                            select r.%1$s as id, count(*) as rows from %2$s r
                            where r.%1$s = any(:employers) and (%3$s) group by r.%1$s
                            """.formatted(reference.column(), reference.table(), reference.used()))
                            .param("employers", employers.toArray(UUID[]::new))
                            .query(row -> {
                                uses.computeIfAbsent(row.getObject("id", UUID.class), id -> new ArrayList<>())
                                        .add(new Count(reference, row.getInt("rows")));
                            });
                }
            }
            return uses;
        });
    }

    /** How many rows of a kind. */
    record Count(Reference reference, int rows) {

        String word() {
            return Words.t(reference.text(), rows);
        }
    }

    /** What would move with an employer. */
    List<Count> count(Scope scope, UUID gone, UUID kept) {
        return scopes.in(scope, () -> {
            var counts = new ArrayList<Count>();
            for (var reference : moving()) {
                if (reference.counts()) {
                    var rows = jdbc.sql("select count(*) from %s r where r.%s = %s and not (%s)"
                                    .formatted(
                                            reference.table(),
                                            reference.column(),
                                            reference.gone(),
                                            reference.unless()))
                            .param("gone", gone)
                            .param("kept", kept)
                            .query(Integer.class)
                            .single();
                    if (rows > 0) {
                        counts.add(new Count(reference, rows));
                    }
                }
            }
            return counts;
        });
    }

    /** The first reason why two employers cannot become one, as the key of a text; null when they can. */
    @Nullable
    String objection(Scope scope, UUID gone, UUID kept) {
        return uses.stream()
                .map(use -> use.uniting().objection(scope, gone, kept))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Moves all rows from one employer to another, except those of which the other has one already. */
    void unite(Scope scope, Employer gone, Employer kept) {
        scopes.run(scope, () -> {
            uses.forEach(use -> use.uniting().unite(scope, gone.id(), kept.id()));
            moving().stream().filter(Reference::direct).forEach(reference -> move(reference, gone, kept));
        });
    }

    private void move(Reference reference, Employer gone, Employer kept) {
        jdbc.sql("update %s r set %s where r.%s = :gone and not (%s)"
                        .formatted(
                                reference.table(),
                                assignments(reference, ":kept"),
                                reference.column(),
                                reference.unless()))
                .param("gone", gone.id())
                .param("kept", kept.id())
                .param("unit", kept.orgCode())
                .update();
    }

    private static String assignments(Reference reference, String target) {
        return reference.also().entrySet().stream()
                .map(also -> ", " + also.getKey() + " = " + also.getValue())
                .collect(Collectors.joining("", reference.column() + " = " + target, ""));
    }

    /** Makes rows what they were, whom they belong to first: some things an employer has only one of. */
    void restore(Scope scope, Map<String, List<UUID>> changed, Collection<FieldValue> back) {
        var tables = new LinkedHashMap<String, List<Reference>>();
        moving().forEach(reference -> tables.computeIfAbsent(reference.subject(), subject -> new ArrayList<>())
                .add(reference));
        scopes.run(scope, () -> {
            for (var owners : List.of(true, false)) {
                tables.forEach((subject, references) -> {
                    var ids = Set.copyOf(changed.getOrDefault(subject, List.of()));
                    Predicate<FieldValue> owner = value -> references.stream()
                            .anyMatch(reference -> reference.column().equals(value.field()));
                    set(
                            references.getFirst(),
                            back.stream()
                                    .filter(value -> ids.contains(value.subjectId()) && owner.test(value) == owners)
                                    .toList());
                });
            }
        });
    }

    private void set(Reference reference, List<FieldValue> values) {
        if (values.isEmpty()) {
            return;
        }
        var columns = values.stream().map(FieldValue::field).collect(Collectors.toSet());
        jdbc.sql("""
                update %1$s r set %2$s
                from (select id, jsonb_object_agg(field, value) as facts
                      from unnest(:ids::uuid[], :fields::text[], :values::text[]) as fact (id, field, value)
                      group by id) given
                join %1$s was on was.%3$s = given.id
                cross join lateral jsonb_populate_record(was, given.facts) become
                where r.%3$s = given.id
                """.formatted(
                                reference.table(),
                                columns.stream()
                                        .map(column -> column + " = become." + column)
                                        .collect(Collectors.joining(", ")),
                                reference.key()))
                .param("ids", values.stream().map(FieldValue::subjectId).toArray(UUID[]::new))
                .param("fields", values.stream().map(FieldValue::field).toArray(String[]::new))
                .param("values", values.stream().map(FieldValue::value).toArray(String[]::new))
                .update();
    }

    /** The distinct names, codes and spellings by which rows have come to an employer since it took another one in. */
    Map<Reference, List<String>> listSpelled(Scope scope, Merge merge) {
        var texts = new LinkedHashMap<Reference, List<String>>();
        scopes.run(
                scope,
                () -> moving().stream()
                        .filter(reference -> !reference.spelled().isEmpty())
                        .forEach(reference -> texts.put(
                                reference,
                                since("select distinct " + reference.spelled(), reference, merge, "")
                                        .query(String.class)
                                        .list())));
        return texts;
    }

    /** Gives rows that have come by certain texts since a merge back to the dissolved employer; returns which. */
    List<UUID> giveSpelled(Scope scope, Merge merge, Reference reference, Collection<String> texts, String unit) {
        return scopes.in(
                scope,
                () -> give(
                        reference,
                        merge,
                        unit,
                        reference.since() + " and " + reference.spelled() + " = any(:texts)",
                        "texts",
                        texts.toArray(String[]::new)));
    }

    /** Gives rows back that go with others; returns which. */
    List<UUID> giveFollowing(Scope scope, Merge merge, Collection<UUID> others, String unit) {
        return scopes.in(scope, () -> {
            var given = new ArrayList<UUID>();
            for (var reference : moving()) {
                if (!reference.follows().isEmpty()) {
                    given.addAll(give(
                            reference,
                            merge,
                            unit,
                            "r." + reference.follows() + " = any(:others)",
                            "others",
                            others.toArray(UUID[]::new)));
                }
            }
            return given;
        });
    }

    /** Gives single rows back that somebody has chosen; returns which. */
    List<UUID> giveChosen(Scope scope, Merge merge, Collection<UUID> chosen, String unit) {
        return scopes.in(scope, () -> {
            var given = new ArrayList<UUID>();
            for (var reference : moving()) {
                if (!reference.told().isEmpty()) {
                    given.addAll(give(
                            reference,
                            merge,
                            unit,
                            reference.since() + " and r." + reference.key() + " = any(:chosen) and " + reference.gone()
                                    + " is not null",
                            "chosen",
                            chosen.toArray(UUID[]::new)));
                }
            }
            return given;
        });
    }

    private List<UUID> give(
            Reference reference, Merge merge, String unit, String condition, String parameter, Object[] values) {
        return jdbc.sql("update %s r set %s where r.%s = %s and %s returning r.%s"
                        .formatted(
                                reference.table(),
                                assignments(reference, reference.gone()),
                                reference.column(),
                                reference.kept(),
                                condition,
                                reference.key()))
                .params(Map.of(
                        "gone",
                        merge.goneId(),
                        "kept",
                        merge.keptId(),
                        "unit",
                        unit,
                        "merge",
                        merge.id(),
                        "mergedAt",
                        merge.mergedAt(),
                        parameter,
                        values))
                .query(UUID.class)
                .list();
    }

    /**
     * A row that somebody has linked to the employer since a merge.
     *
     * @param of how many there are of its kind
     */
    record Told(UUID id, String text, String told, int of) {}

    /** What people have linked to an employer since it took another one in, the latest first, so many of each kind. */
    List<Told> listTold(Scope scope, Merge merge, int most) {
        return scopes.in(scope, () -> {
            var told = new ArrayList<Told>();
            for (var reference : moving()) {
                if (!reference.told().isEmpty()) {
                    told.addAll(since(
                                    "select r.%1$s as id, %2$s as told, count(*) over () as of"
                                            .formatted(reference.key(), reference.told()),
                                    reference,
                                    merge,
                                    " and (%s) is not null order by r.%s desc limit %d"
                                            .formatted(reference.told(), reference.key(), most))
                            .query((row, number) -> new Told(
                                    row.getObject("id", UUID.class),
                                    reference.text(),
                                    row.getString("told"),
                                    row.getInt("of")))
                            .list());
                }
            }
            return told;
        });
    }

    private JdbcClient.StatementSpec since(String select, Reference reference, Merge merge, String order) {
        return jdbc.sql(select
                        + " from %s r where r.%s = %s and %s"
                                .formatted(reference.table(), reference.column(), reference.kept(), reference.since())
                        + order)
                .param("gone", merge.goneId())
                .param("kept", merge.keptId())
                .param("merge", merge.id())
                .param("mergedAt", merge.mergedAt());
    }

    /** Settles what follows once all rows are where they belong. */
    void parted(Scope scope, Merge merge) {
        scopes.run(scope, () -> uses.forEach(use -> use.uniting().parted(scope, merge.goneId(), merge.keptId())));
    }

    /** Parts what both had one of, after rows are what they were. */
    void part(Scope scope, Merge merge) {
        scopes.run(
                scope,
                () -> uses.forEach(use -> use.uniting().part(scope, merge.goneId(), merge.keptId(), merge.id())));
    }
}
