package org.goutong.cases;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Personal links of people at employers: writes and loads. */
@Repository
class PersonLinkStore {

    private static final String LINK = """
            select person_id, version, link_until as until, language, address, office_line, made_by, made_by_name, made_at,
                   opened_at
            from cases.person_link
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    PersonLinkStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    Optional<PersonLink> find(Scope scope, UUID person) {
        return scopes.in(
                scope,
                () -> jdbc.sql(LINK + "where person_id = :person")
                        .param("person", person)
                        .query(PersonLink.class)
                        .optional());
    }

    /** The links of all people of a case. */
    List<PersonLink> list(Scope scope, UUID caseId) {
        return scopes.in(
                scope,
                () -> jdbc.sql(LINK + "where case_id = :case limit 200")
                        .param("case", caseId)
                        .query(PersonLink.class)
                        .list());
    }

    /** The office line that the unit of a case gave last; empty when it gave none yet. */
    Optional<String> findOfficeLine(Scope scope, String orgCode) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select office_line from cases.person_link where org_code = :org order by made_at desc limit 1
                        """).param("org", orgCode).query(String.class).optional());
    }

    /** Makes a link, or another one that ends the one before; false when the person saw another version than there is. */
    boolean make(
            Staff by,
            Case kept,
            UUID person,
            int seen,
            byte[] hash,
            Instant until,
            PersonLinkForm form,
            @Nullable String address,
            Instant now) {
        return scopes.in(
                by.scope(),
                () -> jdbc.sql("""
                                insert into cases.person_link as l (org_code, case_id, person_id, version, token_hash, link_until,
                                                                    language, address, office_line, made_by, made_by_name, made_at)
                                select :org, :case, :person, 1, :hash, :until, :language, :address, :line, :by, :byName, :now
                                where :seen = 0 or exists (select 1 from cases.person_link l
                                                           where l.person_id = :person and l.version = :seen)
                                on conflict on constraint person_link_once do update
                                    set version = l.version + 1, token_hash = excluded.token_hash,
                                        link_until = excluded.link_until, language = excluded.language,
                                        address = excluded.address, office_line = excluded.office_line,
                                        made_by = excluded.made_by, made_by_name = excluded.made_by_name,
                                        made_at = excluded.made_at, opened_at = null
                                    where l.version = :seen
                                """)
                                .param("org", kept.orgCode())
                                .param("case", kept.id())
                                .param("person", person)
                                .param("seen", seen)
                                .param("hash", hash)
                                .param("until", until.atOffset(ZoneOffset.UTC))
                                .param("language", form.language())
                                .param("address", address, java.sql.Types.VARCHAR)
                                .param("line", form.officeLine())
                                .param("by", by.id())
                                .param("byName", by.name())
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .update()
                        == 1);
    }

    /** Takes a link back; false when there is none. */
    boolean revoke(Scope scope, UUID person) {
        return scopes.in(scope, () -> jdbc.sql("""
                                update cases.person_link set token_hash = null, link_until = null
                                where person_id = :person and token_hash is not null
                                """).param("person", person).update() == 1);
    }
}
