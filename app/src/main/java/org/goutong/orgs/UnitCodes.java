package org.goutong.orgs;

import org.goutong.web.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives units that are added below another one their codes. */
@Component
class UnitCodes {

    private final JdbcClient jdbc;

    UnitCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one unit at a time be added below another, until the transaction ends. */
    void lock(String parentCode) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('orgs.organisation'), hashtext(:parent))")
                .param("parent", parentCode)
                .query((row, number) -> 0)
                .single();
    }

    /**
     * The next code below a unit; hold the lock.
     *
     * @throws Refused when none is left
     */
    String free(Organisation parent) {
        var first = parent.kind().firstBelow();
        var last = jdbc.sql("""
                        select max(code) from orgs.organisation
                        where parent_code = :parent and code >= :first and length(code) = length(:first)
                        """)
                .param("parent", parent.code())
                .param("first", parent.code() + first)
                .query(String.class)
                .optional();
        var part = last.isEmpty()
                ? first
                : OrgCode.next(last.get().substring(parent.code().length()))
                        .orElseThrow(() -> new Refused("orgs.unit.no-code", parent.unionName()));
        return parent.code() + part;
    }
}
