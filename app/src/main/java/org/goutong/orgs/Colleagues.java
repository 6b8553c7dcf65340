package org.goutong.orgs;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.goutong.web.NotFound;
import org.goutong.web.Time;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The front door to staff: who works where. */
@Component
public class Colleagues {

    private static final String ORGANISERS = """
            select s.id, s.name, p.org_code, o.union_name
            from orgs.posting p
            join orgs.staff s on s.id = p.staff_id and s.active
            join orgs.organisation o on o.code = p.org_code
            where p.role in ('DISTRICT_ORGANISER', 'STREET_ORGANISER')
              and p.from_on <= :today and (p.to_on is null or p.to_on >= :today)
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final StaffStore staff;
    private final PasswordEncoder passwords;

    Colleagues(Scopes scopes, JdbcClient jdbc, Clock clock, StaffStore staff, PasswordEncoder passwords) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.clock = clock;
        this.staff = staff;
        this.passwords = passwords;
    }

    /** The organisers posted at or below a unit, by unit and name; at most 200. */
    public List<Colleague> listOrganisers(Scope scope, String orgCode) {
        return scopes.in(
                scope,
                () -> jdbc.sql(ORGANISERS
                                + " and p.org_code >= :from and p.org_code < :to order by p.org_code, s.name limit 200")
                        .param("today", Time.day(clock.instant()))
                        .param("from", orgCode)
                        .param("to", OrgCode.end(orgCode))
                        .query(Colleague.class)
                        .list());
    }

    /** The organisers posted at a unit or above it who are within the scope, those of the unit first; at most 200. */
    public List<Colleague> listCovering(Scope scope, String orgCode) {
        return scopes.in(
                scope,
                () -> jdbc.sql(
                                ORGANISERS
                                        + " and starts_with(:unit, p.org_code) order by p.org_code desc, s.name, s.id limit 200")
                        .param("today", Time.day(clock.instant()))
                        .param("unit", orgCode)
                        .query(Colleague.class)
                        .list());
    }

    /** Who was an organiser at or below a unit and is none there now, the last to go first; at most 200. */
    public List<Colleague> listFormer(Scope scope, String orgCode) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select s.id, s.name, p.org_code, o.union_name
                        from (select distinct on (p.staff_id) p.staff_id, p.org_code, p.to_on,
                                     s.active and p.from_on <= :today and (p.to_on is null or p.to_on >= :today) as here
                              from orgs.posting p join orgs.staff s on s.id = p.staff_id
                              where p.role in ('DISTRICT_ORGANISER', 'STREET_ORGANISER')
                                and p.org_code >= :from and p.org_code < :to
                              order by p.staff_id, here desc, p.to_on desc nulls first) p
                        join orgs.staff s on s.id = p.staff_id
                        join orgs.organisation o on o.code = p.org_code
                        where not p.here order by p.to_on desc nulls first, s.name, s.id limit 200
                        """)
                        .param("today", Time.day(clock.instant()))
                        .param("from", orgCode)
                        .param("to", OrgCode.end(orgCode))
                        .query(Colleague.class)
                        .list());
    }

    /** Whoever reads the business of these units at one of them: organisers, and auditors where there are none. */
    public List<Colleague> listReaders(Scope scope, Collection<String> orgCodes) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select s.id, s.name, p.org_code, o.union_name
                        from orgs.posting p
                        join orgs.staff s on s.id = p.staff_id and s.active
                        join orgs.organisation o on o.code = p.org_code
                        where p.role in ('DISTRICT_ORGANISER', 'STREET_ORGANISER', 'AUDITOR')
                          and p.from_on <= :today and (p.to_on is null or p.to_on >= :today)
                          and p.org_code = any(:units)
                        order by p.org_code, s.name
                        """)
                        .param("today", Time.day(clock.instant()))
                        .param("units", orgCodes.toArray(String[]::new))
                        .query(Colleague.class)
                        .list());
    }

    /** An organiser within the scope, or 404: checks every submitted staff id. */
    public Colleague getOrganiser(Scope scope, UUID id) {
        return findOrganiser(scope, id).orElseThrow(NotFound::new);
    }

    /** An organiser within the scope. */
    public Optional<Colleague> findOrganiser(Scope scope, UUID id) {
        return scopes.in(
                scope,
                () -> jdbc.sql(ORGANISERS + " and s.id = :id order by length(p.org_code) limit 1")
                        .param("today", Time.day(clock.instant()))
                        .param("id", id)
                        .query(Colleague.class)
                        .optional());
    }

    /** Who answers for a unit: the first organiser posted there, else at its township or department, else at its district. */
    public Optional<Colleague> findNearest(Scope scope, String orgCode) {
        return listNearest(scope, orgCode).findFirst();
    }

    /** The same for what somebody has asked, who cannot answer it themselves. */
    public Optional<Colleague> findNearest(Scope scope, String orgCode, UUID askerId) {
        return listNearest(scope, orgCode)
                .filter(colleague -> !colleague.id().equals(askerId))
                .findFirst();
    }

    private Stream<Colleague> listNearest(Scope scope, String orgCode) {
        return Stream.of(orgCode, OrgCode.township(orgCode), OrgCode.district(orgCode))
                .distinct()
                .flatMap(unit -> listOrganisers(scope, unit).stream()
                        .filter(colleague -> colleague.orgCode().equals(unit)));
    }

    /** Who runs a meeting first, then the others in a steady order; all are organisers within the scope, or 404. */
    public List<Colleague> getCrew(Scope scope, UUID organiser, Collection<UUID> others) {
        return Stream.concat(
                        Stream.of(organiser),
                        others.stream().filter(id -> !id.equals(organiser)).sorted())
                .map(id -> getOrganiser(scope, id))
                .toList();
    }

    /** Somebody by username as they stand today, for jobs that act in a person's name. */
    public Optional<Staff> find(Scope scope, String username) {
        return staff.findAccount(scope, username)
                .flatMap(account -> staff.findAtPosting(scope, account.staffId(), Time.day(clock.instant())));
    }

    /**
     * Enters somebody with an account at a posting, for jobs that set a city up; whoever has an account of that username
     * already stays as they are.
     *
     * @return the identifier of the account
     */
    public UUID appoint(Scope scope, NewColleague newcomer) {
        var known = scopes.in(scope, () -> staff.findId(scope, newcomer.username()));
        if (known.isPresent()) {
            return known.get();
        }
        // Before the transaction: hashing takes a tenth of a second.
        var hash = newcomer.password() == null ? null : passwords.encode(newcomer.password());
        return scopes.in(scope, () -> {
            var id = staff.add(scope, newcomer.orgCode(), newcomer.username(), newcomer.name(), hash, clock.instant());
            staff.post(scope, id, newcomer.orgCode(), newcomer.role(), newcomer.from());
            return id;
        });
    }
}
