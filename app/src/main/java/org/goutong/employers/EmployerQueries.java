package org.goutong.employers;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.goutong.orgs.OrgCode;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
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
            select e.id, e.org_code, e.name, e.brand, e.credit_code, e.address, e.floor, e.employees, e.union_founded_on
            from employers.employer e
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    EmployerQueries(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** One call on the path of every form. */
    Identification identify(Scope scope, Spelling spelling, String orgCode, Instant now) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select employer_id, employer_org_code, mention_id
                        from employers.identify(:typed, :normal, :code, :unit, :now)
                        """)
                        .param("typed", spelling.typed())
                        .param("normal", spelling.normal())
                        .param("code", spelling.creditCode())
                        .param("unit", orgCode)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(Identification.class)
                        .single());
    }

    List<Suggestion> suggest(Scope scope, @Nullable UUID place, String brand, String name, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select name, address, here from employers.suggest(:place, :brand, :name, :most)")
                        .param("place", place, Types.OTHER)
                        .param("brand", brand)
                        .param("name", name)
                        .param("most", most)
                        .query(Suggestion.class)
                        .list());
    }

    /** Employers of units, in the order of the units and of being entered. */
    List<EmployerRow> list(
            Scope scope, EmployerFilter filter, @Nullable String afterOrg, @Nullable UUID afterId, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql(ROW + " where e.org_code >= :from and e.org_code < :to and " + union(filter) + """
                               and (e.org_code, e.id) > (:afterOrg, :afterId)
                        order by e.org_code, e.id limit :most
                        """)
                        .param("from", filter.from())
                        .param("to", filter.to())
                        .param("afterOrg", afterOrg == null ? "" : afterOrg)
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
                                + " where e.org_code >= :from and e.org_code < :to and " + union(filter)
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
                () -> jdbc.sql(ROW + " where e.credit_code >= :prefix and e.credit_code < :end and e.org_code >= :from"
                                + " and e.org_code < :to and " + union(filter) + " order by e.credit_code limit 50")
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
            return new Found(rows, hits.getFirst().total());
        });
    }

    /** Rows of a page, and how many there are in all, counted up to {@link #MOST_COUNTED} and one. */
    record Found(List<EmployerRow> rows, int total) {}

    /** One find of the schema's search. */
    record Hit(UUID id, int total) {}

    /** Employers written the same way, at most 10. */
    List<EmployerRow> listSameName(Scope scope, String normalName) {
        return scopes.in(
                scope,
                () -> jdbc.sql(ROW + " where e.normal_name = :name order by e.org_code, e.id limit 10")
                        .param("name", normalName)
                        .query(EmployerRow.class)
                        .list());
    }

    /** Employers whose brand lies in ranges, six for each range, all ranges in one statement. */
    List<Likely> listInRanges(Scope scope, List<BrandRange> ranges) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select r.mention_id, e.id, e.org_code, e.name, e.brand, e.address, e.floor, e.union_founded_on
                        from unnest(:mentions::uuid[], :froms::text[], :tos::text[], :orgFroms::text[], :orgTos::text[])
                             as r (mention_id, lo, hi, org_lo, org_hi)
                        cross join lateral (select * from employers.employer e
                                            where e.brand >= r.lo and e.brand < r.hi
                                              and e.org_code >= r.org_lo and e.org_code < r.org_hi
                                            order by e.brand, e.id limit 6) e
                        """)
                        .param(
                                "mentions",
                                ranges.stream()
                                        .map(range -> range.mention().toString())
                                        .toArray(String[]::new))
                        .param("froms", ranges.stream().map(BrandRange::from).toArray(String[]::new))
                        .param("tos", ranges.stream().map(BrandRange::to).toArray(String[]::new))
                        .param(
                                "orgFroms",
                                ranges.stream().map(BrandRange::orgFrom).toArray(String[]::new))
                        .param("orgTos", ranges.stream().map(BrandRange::orgTo).toArray(String[]::new))
                        .query(Likely.class)
                        .list());
    }

    /** Brands from one text up to another, in units from one code up to another, wanted for a mention. */
    record BrandRange(UUID mention, String from, String to, String orgFrom, String orgTo) {

        private static final String FIRST_UNIT = "0";
        private static final String LAST_UNIT = ":";

        static BrandRange beginningWith(UUID mention, String text) {
            return new BrandRange(mention, text, text + LAST, FIRST_UNIT, LAST_UNIT);
        }

        /** Two characters are a brand, but also the beginning of half the city: so only at and below the unit. */
        static BrandRange beginningWith(UUID mention, String text, String orgCode) {
            return new BrandRange(mention, text, text + LAST, orgCode, OrgCode.end(orgCode));
        }

        static BrandRange equalTo(UUID mention, String text) {
            return new BrandRange(mention, text, text + "\u0001", FIRST_UNIT, LAST_UNIT);
        }
    }
}
