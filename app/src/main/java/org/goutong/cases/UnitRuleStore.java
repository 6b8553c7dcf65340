package org.goutong.cases;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Numbers that units have set for themselves. */
@Repository
class UnitRuleStore {

    // xmin is the transaction that wrote this state of the row: two people cannot overwrite each other unseen.
    private static final String LATEST = """
            select distinct on (r.org_code, r.rule) r.id, r.org_code, r.rule, r.amount, r.valid_from, r.by_name,
                   r.id || ':' || r.xmin::text as version
            from cases.unit_rule r
            where r.valid_from <= :day and %s
            order by r.org_code, r.rule, r.valid_from desc
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    UnitRuleStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /**
     * What was set for a unit last.
     *
     * @param amount null when it has taken its number back
     * @param version which state of the row this is
     */
    record Own(
            UUID id,
            String orgCode,
            UnitRule rule,
            @Nullable Integer amount,
            LocalDate validFrom,
            String byName,
            String version) {}

    /** What units at and above one have set, as it counts on a day. */
    List<Own> listAbove(Scope scope, String orgCode, LocalDate day) {
        return scopes.in(
                scope,
                () -> jdbc.sql(LATEST.formatted("starts_with(:org, r.org_code)"))
                        .param("org", orgCode)
                        .param("day", day)
                        .query(Own.class)
                        .list());
    }

    /** What all units in sight have set, as it counts on a day. */
    List<Own> list(Scope scope, LocalDate day) {
        return scopes.in(
                scope,
                () -> jdbc.sql(LATEST.formatted("true"))
                        .param("day", day)
                        .query(Own.class)
                        .list());
    }

    /** Sets a number of a unit from a day on; says whether nobody has changed that day's meanwhile. */
    boolean set(Staff by, String orgCode, UnitRule rule, @Nullable Integer amount, LocalDate day, String seen) {
        return scopes.in(
                by.scope(),
                () -> jdbc.sql("""
                                insert into cases.unit_rule as r (org_code, rule, amount, valid_from, by_id, by_name)
                                values (:org, :rule, :amount, :day, :by, :byName)
                                on conflict on constraint unit_rule_once
                                do update set amount = excluded.amount, by_id = excluded.by_id, by_name = excluded.by_name
                                where r.id || ':' || r.xmin::text = :seen
                                """)
                                .param("org", orgCode)
                                .param("rule", rule.name())
                                .param("amount", amount, Types.INTEGER)
                                .param("day", day)
                                .param("by", by.id())
                                .param("byName", by.name())
                                .param("seen", seen)
                                .update()
                        == 1);
    }
}
