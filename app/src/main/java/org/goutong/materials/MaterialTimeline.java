package org.goutong.materials;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.goutong.cases.TimelineSource;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an employer asked for and was given, in the one scroll of all that happened with it. */
@Component
class MaterialTimeline implements TimelineSource {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    MaterialTimeline(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.MATERIAL_ASKED, Kind.MATERIAL_GIVEN);
    }

    @Override
    public List<Told> list(
            Scope scope, UUID employerId, @Nullable OffsetDateTime beforeAt, @Nullable UUID beforeId, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        with wish as (
                            select m.* from materials.material_request m
                            where m.case_id = (select c.id from cases.pub_case c
                                               where c.employer_id = :employer and c.state <> 'MERGED')
                        )
                        select told.*, '' as path from (
                            select w.id, 'MATERIAL_ASKED' as kind, w.asked_at as at, w.asked_by as what, w.wish as note,
                                   w.noted_by_name as by_name
                            from wish w
                            union all
                            select w.id, 'MATERIAL_GIVEN', w.delivered_at, '', w.wish, w.delivered_by_name
                            from wish w where w.delivered_at is not null
                        ) told
                        where :beforeAt::timestamptz is null or (told.at, told.id) < (:beforeAt, :beforeId)
                        order by told.at desc, told.id desc limit :most
                        """)
                        .param("employer", employerId)
                        .param("beforeAt", beforeAt, Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("beforeId", beforeId, Types.OTHER)
                        .param("most", most)
                        .query(Told.class)
                        .list());
    }
}
