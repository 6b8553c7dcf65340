package org.goutong.founding;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.goutong.employers.EmployerUse;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.web.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An employer is in one founding at a time, and its union in one federation: two that are in different ones cannot become
 * one, two of the same can.
 */
@Component
class UnitingFoundings implements EmployerUse.Uniting {

    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final Clock clock;

    UnitingFoundings(Scopes scopes, JdbcClient jdbc, Clock clock) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public @Nullable String objection(Scope scope, UUID gone, UUID kept) {
        var several = scopes.in(
                scope,
                () -> jdbc.sql("""
                        select count(distinct m.process_id) filter (where not m.own_union) > 1
                               or count(distinct m.process_id) filter (where m.own_union or p.form = 'FEDERATION') > 1
                        from founding.member_employer m join founding.process p on p.id = m.process_id
                        where m.employer_id in (:gone, :kept) and m.left_on is null
                        """)
                        .param("gone", gone)
                        .param("kept", kept)
                        .query(Boolean.class)
                        .single());
        return several ? "founding.merge.two-foundings" : null;
    }

    @Override
    public void unite(Scope scope, UUID gone, UUID kept) {
        scopes.run(scope, () -> {
            var led = jdbc.sql("""
                    update founding.member_employer g
                    set left_on = coalesce(g.left_on, :today), left_with_end = false, leads = false
                    from (select id, leads from founding.member_employer
                          where employer_id = :gone and (left_on is null or left_with_end)) was
                    where g.id = was.id
                      and exists (select 1 from founding.member_employer k
                                  where k.employer_id = :kept and (k.left_on is null or k.left_with_end)
                                    and k.process_id = g.process_id)
                    returning case when was.leads then g.process_id end
                    """)
                    .param("today", Time.day(clock.instant()))
                    .param("gone", gone)
                    .param("kept", kept)
                    .query(UUID.class)
                    .list();
            jdbc.sql("""
                    update founding.member_employer set leads = true
                    where employer_id = :kept and (left_on is null or left_with_end) and process_id = any(:led)
                    """)
                    .param("kept", kept)
                    .param("led", led.stream().filter(Objects::nonNull).toArray(UUID[]::new))
                    .update();
        });
    }
}
