package org.goutong.cases;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goutong.orgs.OrgCode;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests to look into cases of other units: writes, loads and lists. */
@Repository
class AccessStore {

    private static final int MOST_OF_AN_EMPLOYER = 20;

    private static final String REQUEST = """
            select r.id, r.org_code, r.employer_id, e.name as employer_name, r.asker_id, r.asker_name, r.asker_org,
                   r.asker_union, r.reason, r.asked_at, r.state, r.until_on, r.answer, r.answered_by_name, r.answered_at,
                   r.ended_by_name, r.ended_at, r.ended_why, r.opened_on
            from cases.access_request r join employers.pub_employer e on e.id = r.employer_id
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    AccessStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** Who keeps the cases of these employers, wherever that is; nothing for officers of a union of an employer. */
    List<Keeping> listKept(Scope scope, Collection<UUID> employers) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select employer_id, org_code, open from cases.kept(:employers)")
                        .param("employers", employers.toArray(UUID[]::new))
                        .query(Keeping.class)
                        .list());
    }

    /** Notes a request; empty when the person waits for an answer about this employer already. */
    Optional<UUID> ask(Staff by, Keeping keeping, String reason, Instant now) {
        return scopes.in(
                by.scope(),
                () -> jdbc.sql("""
                        insert into cases.access_request (org_code, employer_id, asker_id, asker_name, asker_org, asker_union,
                                                          reason, asked_at)
                        values (:org, :employer, :asker, :name, :askerOrg, :union, :reason, :now)
                        on conflict (employer_id, asker_id) where state = 'ASKED' do nothing
                        returning id
                        """)
                        .param("org", keeping.orgCode())
                        .param("employer", keeping.employerId())
                        .param("asker", by.id())
                        .param("name", by.name())
                        .param("askerOrg", by.orgCode())
                        .param("union", by.unionName())
                        .param("reason", reason)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(UUID.class)
                        .optional());
    }

    Optional<AccessRequest> find(Scope scope, UUID id) {
        return scopes.in(
                scope,
                () -> jdbc.sql(REQUEST + "where r.id = :id")
                        .param("id", id)
                        .query(AccessRequest.class)
                        .optional());
    }

    /** A request that waits for an answer, which waits for the end of the running transaction then. */
    Optional<AccessRequest> holdAsked(Scope scope, UUID id) {
        return scopes.in(
                scope,
                () -> jdbc.sql(REQUEST + "where r.id = :id and r.state = 'ASKED' for no key update of r")
                        .param("id", id)
                        .query(AccessRequest.class)
                        .optional());
    }

    /** The grant by which somebody may look into the case of an employer on a day. */
    Optional<AccessRequest> findHolding(Scope scope, UUID askerId, UUID employerId, LocalDate today) {
        return scopes.in(
                scope,
                () -> jdbc.sql(REQUEST + """
                        where r.employer_id = :employer and r.asker_id = :asker and r.state = 'GRANTED' and r.until_on >= :today
                        order by r.until_on desc, r.id desc limit 1
                        """)
                        .param("employer", employerId)
                        .param("asker", askerId)
                        .param("today", today)
                        .query(AccessRequest.class)
                        .optional());
    }

    /** The grant by which the person of a scope may look into a case. */
    Optional<AccessRequest> findHoldingOf(Scope scope, UUID caseId, LocalDate today) {
        return scopes.in(
                scope,
                () -> jdbc.sql(REQUEST + "where r.id = (select cases.grant_of(:case)) and r.until_on >= :today")
                        .param("case", caseId)
                        .param("today", today)
                        .query(AccessRequest.class)
                        .optional());
    }

    /** What somebody has asked about each of these employers last. */
    List<AccessRequest> listLastOf(Scope scope, UUID askerId, Collection<UUID> employers) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select distinct on (r.employer_id) r.* from (" + REQUEST
                                + " where r.asker_id = :asker and r.employer_id = any(:employers)) r"
                                + " order by r.employer_id, r.id desc")
                        .param("asker", askerId)
                        .param("employers", employers.toArray(UUID[]::new))
                        .query(AccessRequest.class)
                        .list());
    }

    /** The latest requests about an employer that the scope covers, or that its person has made. */
    List<AccessRequest> listOf(Scope scope, UUID employerId) {
        return scopes.in(
                scope,
                () -> jdbc.sql(REQUEST + "where r.employer_id = :employer order by r.id desc limit :most")
                        .param("employer", employerId)
                        .param("most", MOST_OF_AN_EMPLOYER)
                        .query(AccessRequest.class)
                        .list());
    }

    /** Requests about cases at and below a unit, the latest first. */
    List<AccessRequest> listOfUnit(Scope scope, String orgCode, @Nullable UUID beforeId, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql(REQUEST + """
                        where r.org_code >= :from and r.org_code < :to and (:before::uuid is null or r.id < :before)
                        order by r.id desc limit :most
                        """)
                        .param("from", orgCode)
                        .param("to", OrgCode.end(orgCode))
                        .param("before", beforeId, Types.OTHER)
                        .param("most", most)
                        .query(AccessRequest.class)
                        .list());
    }

    /** What somebody has asked, the latest first. */
    List<AccessRequest> listOfAsker(Scope scope, UUID askerId, @Nullable UUID beforeId, int most) {
        return scopes.in(
                scope,
                () -> jdbc.sql(REQUEST + """
                        where r.asker_id = :asker and (:before::uuid is null or r.id < :before)
                        order by r.id desc limit :most
                        """)
                        .param("asker", askerId)
                        .param("before", beforeId, Types.OTHER)
                        .param("most", most)
                        .query(AccessRequest.class)
                        .list());
    }

    /** Grants what was asked; says whether it still waited for an answer. */
    boolean grant(Staff by, UUID id, LocalDate until, Instant now) {
        return scopes.in(
                by.scope(),
                () -> jdbc.sql("""
                                update cases.access_request
                                set state = 'GRANTED', until_on = :until, answered_by = :by, answered_by_name = :name,
                                    answered_at = :now
                                where id = :id and state = 'ASKED'
                                """)
                                .param("until", until)
                                .param("by", by.id())
                                .param("name", by.name())
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .param("id", id)
                                .update()
                        == 1);
    }

    /** Declines what was asked; says whether it still waited for an answer. */
    boolean decline(Staff by, UUID id, String answer, Instant now) {
        return scopes.in(
                by.scope(),
                () -> jdbc.sql("""
                                update cases.access_request
                                set state = 'DECLINED', answer = :answer, answered_by = :by, answered_by_name = :name,
                                    answered_at = :now
                                where id = :id and state = 'ASKED'
                                """)
                                .param("answer", answer)
                                .param("by", by.id())
                                .param("name", by.name())
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .param("id", id)
                                .update()
                        == 1);
    }

    /** Takes a grant back; says whether it still held. */
    boolean withdraw(Staff by, UUID id, String why, LocalDate today, Instant now) {
        return scopes.in(
                by.scope(),
                () -> jdbc.sql("""
                                update cases.access_request
                                set state = 'WITHDRAWN', ended_by_name = :name, ended_at = :now, ended_why = :why
                                where id = :id and state = 'GRANTED' and until_on >= :today
                                """)
                                .param("name", by.name())
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .param("why", why)
                                .param("id", id)
                                .param("today", today)
                                .update()
                        == 1);
    }

    /** Notes of all grants whose last day has passed that they are over; returns them as they are then. */
    List<AccessRequest> expire(Scope scope, LocalDate today, Instant now) {
        return scopes.in(scope, () -> {
            var ended = jdbc.sql("""
                            update cases.access_request set state = 'EXPIRED', ended_at = :now
                            where state = 'GRANTED' and until_on < :today returning id
                            """)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("today", today)
                    .query(UUID.class)
                    .list();
            return jdbc.sql(REQUEST + "where r.id = any(:ids) order by r.id")
                    .param("ids", ended.toArray(UUID[]::new))
                    .query(AccessRequest.class)
                    .list();
        });
    }

    /** Notes that the holder of a grant has looked; says whether it was the first time on this day. */
    boolean noteLook(Scope scope, UUID id) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select cases.note_look(:id)")
                        .param("id", id)
                        .query(Boolean.class)
                        .single());
    }
}
