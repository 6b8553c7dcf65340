package org.goutong.opinions;

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

/** What an employer asked and was answered, in the one scroll of all that happened with it. */
@Component
class OpinionTimeline implements TimelineSource {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    OpinionTimeline(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.ASKED, Kind.REPLIED);
    }

    @Override
    public List<Told> list(
            Scope scope, UUID employerId, @Nullable OffsetDateTime beforeAt, @Nullable UUID beforeId, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        with said as (
                            select q.* from opinions.question q
                            where q.case_id = (select c.id from cases.pub_case c
                                               where c.employer_id = :employer and c.state <> 'MERGED')
                              and q.withdrawn_at is null
                        )
                        select told.*, '' as path from (
                            select s.id, 'ASKED' as kind, s.asked_at as at, s.asked_by as what, s.wording as note, '' as by_name
                            from said s
                            union all
                            select s.id, 'REPLIED', s.answered_at, s.asked_by, s.answer, s.answered_by
                            from said s where s.answered_at is not null
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
