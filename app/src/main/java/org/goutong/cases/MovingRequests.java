package org.goutong.cases;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goutong.audit.History;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.tasks.Tasks;
import org.goutong.web.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Requests to look into a case go where the case goes: when two employers become one, the unit that keeps the case from then
 * on answers for both; when an employer moves, the unit it comes to.
 */
@Component
class MovingRequests {

    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final History history;
    private final Tasks tasks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MovingRequests(
            Scopes scopes,
            JdbcClient jdbc,
            History history,
            Tasks tasks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.history = history;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Whoever keeps a case is asked what is not answered yet, unless the asker reads it anyway now; what another unit has
     * granted was not theirs to grant, and its holder is told that it has ended.
     *
     * @param scope a job in the name of whoever merges
     */
    void follow(Scope scope, UUID caseId, UUID gone, UUID kept) {
        follow((Scope.Job) scope, "cases.access.", caseId, gone, kept);
    }

    /**
     * The same for a case that goes with its employer to another unit.
     *
     * @param scope a job in the name of whoever noted the move
     */
    void follow(Scope.Job scope, UUID caseId, UUID employer) {
        follow(scope, "cases.access.moved.", caseId, employer, employer);
    }

    private void follow(Scope.Job scope, String words, UUID caseId, UUID gone, UUID kept) {
        scopes.run(scope, () -> {
            endNeedless(scope, words, caseId, gone, kept);
            jdbc.sql("""
                    update cases.access_request r
                    set org_code = c.org_code,
                        state = case r.state when 'GRANTED' then 'WITHDRAWN' else r.state end,
                        ended_by_name = case r.state when 'GRANTED' then current_setting('goutong.scope_name', true)
                                        else r.ended_by_name end,
                        ended_at = case r.state when 'GRANTED' then :now else r.ended_at end,
                        ended_why = case r.state when 'GRANTED' then :why else r.ended_why end
                    from cases.case c
                    where c.id = :id and r.employer_id in (:gone, :kept) and r.org_code <> c.org_code
                    returning r.id, r.org_code, old.state, r.asker_name, r.asker_union, r.reason, r.ended_by_name, r.ended_why
                    """)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("why", Words.in(Locale.SIMPLIFIED_CHINESE, words + "merged"))
                    .param("id", caseId)
                    .param("gone", gone)
                    .param("kept", kept)
                    .query(Moved.class)
                    .list()
                    .forEach(request -> tell(request, kept));
        });
    }

    /** The case has come to the asker's own unit: nobody need answer, and the asker could not do it themselves. */
    private void endNeedless(Scope.Job scope, String words, UUID caseId, UUID gone, UUID kept) {
        var answer = Words.in(Locale.SIMPLIFIED_CHINESE, words + "own");
        var ended = jdbc.sql("""
                update cases.access_request r
                set org_code = c.org_code, state = 'DECLINED', answer = :answer, answered_by_name = :by, answered_at = :now
                from cases.case c
                where c.id = :id and r.employer_id in (:gone, :kept) and r.state = 'ASKED'
                  and starts_with(c.org_code, r.asker_org)
                returning r.id, r.org_code, r.asker_union || ' ' || r.asker_name as asker
                """)
                .param("answer", answer)
                .param("by", scope.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", caseId)
                .param("gone", gone)
                .param("kept", kept)
                .query(Ended.class)
                .list();
        if (!ended.isEmpty()) {
            var keys = ended.stream()
                    .map(request -> AccessRequests.taskKey(request.id()))
                    .collect(Collectors.toSet());
            tasks.finish(scope, keys, Objects.requireNonNull(scope.staff()), scope.name());
            ended.forEach(request -> events.publishEvent(
                    new AccessDeclined(request.orgCode(), kept, request.id(), answer, request.asker(), scope.name())));
        }
    }

    /** A request that nobody need answer any more. */
    private record Ended(UUID id, String orgCode, String asker) {}

    private void tell(Moved request, UUID employer) {
        switch (request.state()) {
            case ASKED -> events.publishEvent(request.asked(employer));
            case GRANTED -> events.publishEvent(request.withdrawn(employer));
            case DECLINED, WITHDRAWN, EXPIRED -> {}
        }
    }

    /**
     * A request that another unit answers for by now.
     *
     * @param state the one it had before
     */
    private record Moved(
            UUID id,
            String orgCode,
            AccessRequest.State state,
            String askerName,
            String askerUnion,
            String reason,
            String endedByName,
            String endedWhy) {

        AccessAsked asked(UUID employer) {
            return new AccessAsked(orgCode, employer, id, reason, askerName);
        }

        AccessWithdrawn withdrawn(UUID employer) {
            return new AccessWithdrawn(orgCode, employer, id, endedWhy, askerUnion + " " + askerName, endedByName);
        }
    }

    /** What a merge had brought to another unit, and is not answered yet, is asked of the one that it is back at. */
    void askAgain(Scope scope, UUID employer) {
        scopes.run(
                scope,
                () -> jdbc.sql("""
                        select id, org_code, state, asker_name, asker_union, reason, ended_by_name, ended_why
                        from cases.access_request where employer_id = :employer and state = 'ASKED'
                        """).param("employer", employer).query(Moved.class).list().stream()
                        .filter(request -> history.listLast(scope, request.id()).stream()
                                .anyMatch(change -> change.field().equals("org_code")))
                        .forEach(request -> events.publishEvent(request.asked(employer))));
    }
}
