package org.goutong.founding;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.goutong.cases.TimelineSource;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps of a founding in the one scroll of each of its employers. */
@Component
class FoundingTimeline implements TimelineSource {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    FoundingTimeline(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    @Override
    public List<Told> list(
            Scope scope, UUID employerId, @Nullable OffsetDateTime beforeAt, @Nullable UUID beforeId, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        with own as materialized (
                            select m.process_id, m.joined_on, coalesce(m.left_on, 'infinity') as left_on
                            from founding.member_employer m where m.employer_id = :employer
                        )
                        select h.* from (
                            select s.id,
                                   s.done_on + case when exists (
                                       select 1 from founding.step before
                                       where before.process_id = s.process_id and before.step = s.step and before.id < s.id
                                         and before.taken_back_on = s.done_on) then time '12:25' else time '12:00' end as day,
                                   s.step as code,
                                   case when s.taken_back_on is null then 'DONE' else 'UNDONE' end as state, s.by_name, s.process_id,
                                   '' as because, s.done_on as since
                            from founding.step s where s.process_id in (select process_id from own)
                            union all
                            select s.id, s.taken_back_on + time '12:20', s.step, 'TAKEN_BACK', s.taken_back_by_name, s.process_id,
                                   s.taken_back_because, s.done_on
                            from founding.step s
                            where s.process_id in (select process_id from own) and s.taken_back_on is not null
                            union all
                            select r.id, r.sent_on + time '11:00', r.kind, 'SENT', r.sent_by_name, r.process_id, '', r.sent_on
                            from founding.request r where r.process_id in (select process_id from own)
                            union all
                            select r.id, r.replied_on + time '11:30', r.kind, r.state, coalesce(r.replied_by_name, ''),
                                   r.process_id, '', r.replied_on
                            from founding.request r
                            where r.process_id in (select process_id from own) and r.replied_on is not null
                            union all
                            select p.id, p.ended_on + time '12:30', p.ended_how, 'ENDED', p.ended_by_name, p.id, '', p.ended_on
                            from founding.process p
                            where p.id in (select process_id from own) and p.ended_on is not null
                        ) told
                        cross join lateral (select told.id, told.day at time zone 'Asia/Shanghai' as at, told.code, told.state,
                                                   told.by_name, told.process_id, told.because) h
                        where (:beforeAt::timestamptz is null or (h.at, h.id) < (:beforeAt, :beforeId))
                          and exists (select 1 from own
                                      where own.process_id = told.process_id
                                        and (told.day::date between own.joined_on and own.left_on
                                             or told.since between own.joined_on and own.left_on))
                        order by h.at desc, h.id desc limit :most
                        """)
                        .param("employer", employerId)
                        .param("beforeAt", beforeAt, Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("beforeId", beforeId, Types.OTHER)
                        .param("most", most)
                        .query((row, number) -> new Told(
                                row.getObject("id", UUID.class),
                                row.getObject("at", OffsetDateTime.class),
                                what(row.getString("code"), row.getString("state"), row.getString("because")),
                                row.getString("by_name"),
                                "/foundings/" + row.getString("process_id")))
                        .list());
    }

    private static String what(String code, String state, String because) {
        return switch (state) {
            case "DONE" -> step(code);
            case "UNDONE" -> Words.t("founding.timeline.undone", step(code));
            case "TAKEN_BACK" -> Words.t("founding.timeline.taken-back", step(code), because);
            case "ENDED" ->
                Words.t("founding.timeline.ended", Ending.valueOf(code).word());
            default ->
                Words.t(
                        "founding.timeline.request",
                        Request.Kind.valueOf(code).word(),
                        Request.State.valueOf(state).word());
        };
    }

    private static String step(String code) {
        var step = FoundingStep.valueOf(code);
        return Words.t("founding.step.of-ten", step.number(), step.word());
    }
}
