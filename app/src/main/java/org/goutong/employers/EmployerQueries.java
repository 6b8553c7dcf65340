package org.goutong.employers;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goutong.matching.Answer;
import org.goutong.matching.EmployerName;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Searches in the register. Prefixes are explicit ranges; everything else asks a function of the schema. */
@Repository
class EmployerQueries {

    /** Where counting stops. */
    static final int MOST_COUNTED = 10_000;

    /** Sorts behind every text that begins with what stands before it. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private static final String ROW = """
            select e.id, e.org_code, e.name, e.brand, e.credit_code, e.address, e.floor, e.employees, e.union_founded_on,
                   e.closed_on
            from employers.employer e
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    EmployerQueries(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** One call on the path of every form. */
    Identification identify(
            Scope scope, Spelling spelling, String orgCode, String place, Recognition recognition, Instant now) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select employer_id, employer_org_code, mention_id
                        from employers.identify(:typed, :normal, :code, :unit, :place, :sure, :likely, :now)
                        """)
                        .param("typed", spelling.typed())
                        .param("normal", spelling.normal())
                        .param("code", spelling.creditCode())
                        .param("unit", orgCode)
                        .param("place", place)
                        .param("sure", recognition.sure(), Types.OTHER)
                        .param("likely", recognition.likely(), Types.OTHER)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(Identification.class)
                        .single());
    }

    /** What the nearest units have decided that names mean, as far as they mean an employer; by the name as given. */
    Map<String, UUID> listDecided(Scope scope, String orgCode, Collection<String> names) {
        var given = names.stream()
                .distinct()
                .collect(Collectors.groupingBy(name -> Spelling.of(name).normal()));
        return scopes.in(scope, () -> {
            var decided = new HashMap<String, UUID>();
            jdbc.sql("select normal_text, employer_id from employers.decided(:unit, :normals)")
                    .param("unit", orgCode)
                    .param("normals", given.keySet().toArray(String[]::new))
                    .query(row -> {
                        var employer = row.getObject("employer_id", UUID.class);
                        given.get(row.getString("normal_text")).forEach(name -> decided.put(name, employer));
                    });
            return decided;
        });
    }

    /** The facts that go with answers of the register in memory; an employer that has gone meanwhile is left out. */
    List<List<Likely>> listLikely(Scope scope, List<Answer> answers) {
        var ids = answers.stream()
                .flatMap(answer -> answer.candidates().stream())
                .map(candidate -> Employers.idOf(candidate.id()))
                .collect(Collectors.toSet());
        var rows = ids.isEmpty() ? Map.<UUID, EmployerRow>of() : listByIds(scope, ids);
        return answers.stream().map(answer -> likely(answer, rows)).toList();
    }

    private static List<Likely> likely(Answer answer, Map<UUID, EmployerRow> rows) {
        var likely = new LinkedHashMap<UUID, Likely>();
        for (var candidate : answer.candidates()) {
            var row = rows.get(Employers.idOf(candidate.id()));
            if (row != null) {
                likely.putIfAbsent(row.id(), new Likely(row, candidate.confidence(), candidate.reasons()));
            }
        }
        return List.copyOf(likely.values());
    }

    /** Employers by their identifiers, except withdrawn ones. */
    Map<UUID, EmployerRow> listByIds(Scope scope, Collection<UUID> ids) {
        return scopes.in(
                scope,
                () -> jdbc
                        .sql(ROW + " where e.id = any(:ids) and e.withdrawn_at is null")
                        .param("ids", ids.toArray(UUID[]::new))
                        .query(EmployerRow.class)
                        .stream()
                        .collect(Collectors.toMap(EmployerRow::id, row -> row)));
    }

    List<Suggestion> suggest(Scope scope, @Nullable UUID place, String brand, String name, List<UUID> alike, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql(
                                "select name, address, here from employers.suggest(:place, :brand, :name, :alike, :most)")
                        .param("place", place, Types.OTHER)
                        .param("brand", brand)
                        .param("name", name)
                        .param("alike", alike.toArray(UUID[]::new))
                        .param("most", most)
                        .query(Suggestion.class)
                        .list());
    }

    /** Employers of units, in the order of the units and of being entered. */
    List<EmployerRow> list(
            Scope scope, EmployerFilter filter, @Nullable String afterOrg, @Nullable UUID afterId, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql(ROW + " where e.withdrawn_at is null and e.org_code >= :from and e.org_code < :to and "
                                + union(filter) + """
                               and (e.org_code, e.id) > (:afterOrg, :afterId)
                        order by e.org_code, e.id limit :most
                        """)
                        .param("from", filter.from())
                        .param("to", filter.to())
                        // From the beginning of all, an index would be read up to the unit first.
                        .param("afterOrg", afterOrg == null ? filter.from() : afterOrg)
                        .param("afterId", afterId == null ? new UUID(0, 0) : afterId)
                        .param("most", most)
                        .query(EmployerRow.class)
                        .list());
    }

    /** How many employers units have; one more than {@link #MOST_COUNTED} when there are more. */
    int count(Scope scope, EmployerFilter filter) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select count(*) from (select 1 from employers.employer e"
                                + " where e.withdrawn_at is null and e.org_code >= :from and e.org_code < :to and "
                                + union(filter)
                                + " limit :most) counted")
                        .param("from", filter.from())
                        .param("to", filter.to())
                        .param("most", MOST_COUNTED + 1)
                        .query(Integer.class)
                        .single());
    }

    /** Employers whose credit code begins so, in the order of codes; at most 50. */
    List<EmployerRow> listByCode(Scope scope, EmployerFilter filter, String prefix) {
        return scopes.in(
                scope,
                () -> jdbc.sql(ROW
                                + " where e.credit_code >= :prefix and e.credit_code < :end and e.withdrawn_at is null"
                                + " and e.org_code >= :from and e.org_code < :to and " + union(filter)
                                + " order by e.credit_code limit 50")
                        .param("prefix", prefix)
                        .param("end", prefix + LAST)
                        .param("from", filter.from())
                        .param("to", filter.to())
                        .query(EmployerRow.class)
                        .list());
    }

    private static String union(EmployerFilter filter) {
        return filter.withUnion() == null
                ? "true"
                : filter.withUnion() ? "e.union_founded_on is not null" : "e.union_founded_on is null";
    }

    /** Employers whose name contains a key of two characters or more, by brand. */
    Found listContaining(
            Scope scope,
            EmployerFilter filter,
            String term,
            @Nullable String afterBrand,
            @Nullable UUID afterId,
            int most) {
        return scopes.in(scope, () -> {
            var hits = jdbc.sql("""
                            select id, total from employers.search(:term, :from, :to, :union, :afterBrand, :afterId, :most)
                            """)
                    .param("term", term)
                    .param("from", filter.from())
                    .param("to", filter.to())
                    .param("union", filter.withUnion(), Types.BOOLEAN)
                    .param("afterBrand", afterBrand, Types.VARCHAR)
                    .param("afterId", afterId, Types.OTHER)
                    .param("most", most)
                    .query(Hit.class)
                    .list();
            if (hits.isEmpty()) {
                return new Found(List.of(), 0);
            }
            var rows = jdbc.sql(ROW + " where e.id = any(:ids::uuid[]) order by e.brand, e.id")
                    .param("ids", hits.stream().map(hit -> hit.id().toString()).toArray(String[]::new))
                    .query(EmployerRow.class)
                    .list();
            return new Found(rows, hits.getFirst().total(), foundBy(term, rows));
        });
    }

    private Map<UUID, FoundBy> foundBy(String term, List<EmployerRow> rows) {
        return jdbc
                .sql("select id, former, text from employers.found_by(:term, :ids)")
                .param("term", term)
                .param("ids", rows.stream().map(EmployerRow::id).toArray(UUID[]::new))
                .query(FoundBy.class)
                .stream()
                .collect(Collectors.toMap(FoundBy::id, by -> by));
    }

    /**
     * Rows of a page, and how many there are in all, counted up to {@link #MOST_COUNTED} and one.
     *
     * @param foundBy what else than their names some were found by
     */
    record Found(List<EmployerRow> rows, int total, Map<UUID, FoundBy> foundBy) {

        Found(List<EmployerRow> rows, int total) {
            this(rows, total, Map.of());
        }
    }

    /**
     * By what an employer was found whose name does not say what was looked for.
     *
     * @param former whether it is a former name and not a known spelling
     */
    record FoundBy(UUID id, boolean former, String text) {

        /** For example {@code 曾用名：北京砚北货运有限公司}. */
        String sentence() {
            return Words.t(former ? "employers.found-by.former-name" : "employers.found-by.spelling", text);
        }
    }

    /** One find of the schema's search. */
    record Hit(UUID id, int total) {}

    /** Employers written the same way, or merged with one that was, at most 10. */
    List<EmployerRow> listSameName(Scope scope, String normalName) {
        // Joined by "or", a subquery would be asked for every row of the register; an array is looked up in an index.
        return scopes.in(
                scope,
                () -> jdbc.sql(ROW + """
                                 where e.withdrawn_at is null
                                  and (e.normal_name = :name
                                       or e.id = any(array(select m.merged_into from employers.employer m
                                                           where m.normal_name = :name and m.merged_into is not null)))
                                order by e.org_code, e.id limit 10
                                """)
                        .param("name", normalName)
                        .query(EmployerRow.class)
                        .list());
    }

    /** Employers that were called exactly so before, or of which the nearest unit has decided that this spelling means them. */
    List<EmployerRow> listFormerlyCalled(Scope scope, String orgCode, String normalName) {
        return scopes.in(
                scope,
                () -> jdbc.sql(ROW + """
                                 where e.withdrawn_at is null and e.normal_name <> :name
                                  and e.id = any(array(
                                      select coalesce(m.merged_into, m.id) from employers.former_name f
                                      join employers.employer m on m.id = f.employer_id where f.normal_name = :name
                                      union select d.employer_id from employers.decided(:unit, :names) d))
                                order by e.org_code, e.id limit 10
                                """)
                        .param("name", normalName)
                        .param("names", new String[] {normalName})
                        .param("unit", orgCode)
                        .query(EmployerRow.class)
                        .list());
    }

    /** Employers by credit codes or exact names, their own or those of employers that were merged into them. */
    List<CalledEmployer> listCalled(Scope scope, Collection<String> creditCodes, Collection<String> names) {
        var normals = names.stream()
                .map(name -> EmployerName.of(name).normal())
                .distinct()
                .toArray(String[]::new);
        return scopes.in(scope, () -> {
            var called = jdbc.sql("""
                            select coalesce(e.merged_into, e.id) as id, e.normal_name, coalesce(e.credit_code, '') as code
                            from employers.employer e
                            where (e.credit_code = any(:codes) or e.normal_name = any(:names))
                              and (e.withdrawn_at is null or e.merged_into is not null)
                            order by e.id
                            """)
                    .param("codes", creditCodes.toArray(String[]::new))
                    .param("names", normals)
                    .query(Call.class)
                    .list();
            var employers = jdbc
                    .sql(EmployerStore.EMPLOYER + "where id = any(:ids) and withdrawn_at is null")
                    .param("ids", called.stream().map(Call::id).distinct().toArray(UUID[]::new))
                    .query(Employer.class)
                    .stream()
                    .collect(Collectors.toMap(Employer::id, employer -> employer));
            return called.stream()
                    .filter(call -> employers.containsKey(call.id()))
                    .map(call -> new CalledEmployer(call.normalName(), call.code(), employers.get(call.id())))
                    .toList();
        });
    }

    /** A name and a code by which an employer is called. */
    record Call(UUID id, String normalName, String code) {}

    Map<UUID, String> listNames(Scope scope, Collection<UUID> ids) {
        return scopes.in(
                scope,
                () -> jdbc
                        .sql("select id, name from employers.employer where id = any(:ids)")
                        .param("ids", ids.toArray(UUID[]::new))
                        .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    Map<UUID, Integer> listSourceRanks(Scope scope, Collection<UUID> ids) {
        return scopes.in(
                scope,
                () -> jdbc
                        .sql("select id, source_rank from employers.employer where id = any(:ids) and source_rank > 0")
                        .param("ids", ids.toArray(UUID[]::new))
                        .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getInt("source_rank")))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    Set<UUID> listEnteredByHand(Scope scope, Collection<UUID> ids) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select id from employers.employer where id = any(:ids) and created_by is not null")
                        .param("ids", ids.toArray(UUID[]::new))
                        .query(UUID.class)
                        .set());
    }
}
