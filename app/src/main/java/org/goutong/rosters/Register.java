package org.goutong.rosters;

import org.goutong.matching.EmployerLine;
import org.goutong.matching.EmployerList;
import org.goutong.matching.Progress;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register as a list is held against it. */
@Component
class Register {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    Register(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    Comparison compare(Scope scope, EmployerList lines, Progress progress) {
        var register = org.goutong.matching.Register.of(load(scope));
        return Comparison.of(
                register.reconcile(lines, progress), line -> register.resolve(typed(line), line.address()));
    }

    private static String typed(EmployerLine line) {
        return line.name().isEmpty() ? line.creditCode() : line.name();
    }

    private EmployerList load(Scope scope) {
        var builder = EmployerList.builder();
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        select e.id, e.name, coalesce(e.credit_code, '') as code, e.address || ' ' || e.floor as address
                        from employers.pub_employer e
                        """).withFetchSize(5_000).query(row -> {
                    builder.add(
                            row.getString("id"),
                            row.getString("name"),
                            row.getString("code"),
                            row.getString("address"),
                            "");
                }));
        return builder.build();
    }
}
