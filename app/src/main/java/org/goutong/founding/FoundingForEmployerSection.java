package org.goutong.founding;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.goutong.cases.ForEmployer;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hangs the steps of its founding on an employer's own page. */
@Component
@Order(10)
class FoundingForEmployerSection implements ForEmployer {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    FoundingForEmployerSection(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    @Override
    public @Nullable View view(Scope link, String path) {
        return scopes.in(
                link,
                () -> jdbc.sql("select union_name, founded_on, steps from founding.linked_founding()")
                        .query((row, number) -> new FoundingForEmployer(
                                row.getString("union_name"),
                                row.getObject("founded_on") != null,
                                Arrays.stream((String[]) row.getArray("steps").getArray())
                                        .map(FoundingStep::valueOf)
                                        .collect(Collectors.toSet()),
                                path))
                        .optional()
                        .orElse(null));
    }
}
