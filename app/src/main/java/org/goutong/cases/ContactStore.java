package org.goutong.cases;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The contact log, and the people it speaks of: writes and loads. */
@Repository
class ContactStore {

    private static final String PERSON = """
            select id, case_id, name, position, level, phone_masked as phone, intent, our_level, our_name, every_days,
                   contacted_at, left_on, added_at, xmin::text as version
            from cases.person
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    ContactStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** Notes a contact; its identifier when it is new. The person's last touch follows. */
    Optional<UUID> add(Case kept, NewContact contact, Staff by, Instant now) {
        var own = contact.led().isEmpty() || contact.led().equals(by.name());
        return scopes.in(by.scope(), () -> {
            var fresh = jdbc.sql("""
                            insert into cases.contact (org_code, case_id, contact_key, channel, outcome, person_id, person_title,
                                                       our_level, note, contacted_at, author_id, author_name, entered_by,
                                                       entered_by_name, entered_at)
                            values (:org, :case, :key, :channel, :outcome, :person, :title, :level, :note, :at, :author,
                                    :authorName, :by, :byName, :now)
                            on conflict on constraint contact_once do nothing
                            returning id
                            """)
                    .param("org", kept.orgCode())
                    .param("case", kept.id())
                    .param("key", contact.contactKey())
                    .param("channel", contact.channel().name())
                    .param("outcome", contact.outcome().name())
                    .param("person", contact.personId(), Types.OTHER)
                    .param("title", contact.personTitle())
                    .param("level", contact.ourLevel().name())
                    .param("note", contact.note())
                    .param("at", contact.at().atOffset(ZoneOffset.UTC))
                    .param("author", own ? by.id() : null, Types.OTHER)
                    .param("authorName", own ? by.name() : contact.led())
                    .param("by", by.id())
                    .param("byName", by.name())
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .query(UUID.class)
                    .optional();
            if (fresh.isPresent() && contact.outcome() == Outcome.REACHED && contact.personId() != null) {
                jdbc.sql("""
                        update cases.person set contacted_at = greatest(contacted_at, :at) where id = :person
                        """)
                        .param("at", contact.at().atOffset(ZoneOffset.UTC))
                        .param("person", contact.personId())
                        .update();
            }
            return fresh;
        });
    }

    Optional<UUID> findByKey(Scope scope, UUID contactKey) {
        return scopes.in(
                scope,
                () -> jdbc.sql("select id from cases.contact where contact_key = :key")
                        .param("key", contactKey)
                        .query(UUID.class)
                        .optional());
    }

    /** The people of a case, those who decide first; who has left comes last. */
    List<Person> listPeople(Scope scope, UUID caseId) {
        return scopes.in(
                scope,
                () -> jdbc.sql(PERSON + """
                        where case_id = :case
                        order by left_on is not null,
                                 array_position(array['EXECUTIVE', 'HR', 'HANDLER', 'PARTY', 'OTHER'], level), id
                        limit 100
                        """)
                        .param("case", caseId)
                        .query(Person.class)
                        .list());
    }

    Optional<Person> findPerson(Scope scope, UUID id) {
        return scopes.in(
                scope,
                () -> jdbc.sql(PERSON + "where id = :id")
                        .param("id", id)
                        .query(Person.class)
                        .optional());
    }

    /** The stored form of a person's phone, for whoever may see it. */
    Optional<String> findPhone(Scope scope, UUID id) {
        return scopes.in(
                scope,
                () -> jdbc.sql(
                                "select phone_encrypted from cases.person where id = :id and phone_encrypted is not null")
                        .param("id", id)
                        .query(String.class)
                        .optional());
    }

    /** Enters a person. */
    UUID addPerson(Scope scope, Case kept, PersonFacts facts, @Nullable String phoneEncrypted, Instant now) {
        return scopes.in(
                scope,
                () -> facts(jdbc.sql("""
                                insert into cases.person (org_code, case_id, name, position, level, phone_encrypted, phone_masked,
                                                          intent, our_level, our_name, every_days, added_at)
                                values (:org, :case, :name, :position, :level, :phone, :masked, :intent, :ourLevel, :ourName,
                                        :days, :now)
                                returning id
                                """), facts, phoneEncrypted)
                        .param("org", kept.orgCode())
                        .param("case", kept.id())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(UUID.class)
                        .single());
    }

    /** Changes a person's facts unless somebody else has since the given state; no phone keeps the one that is there. */
    boolean changePerson(Scope scope, UUID id, String version, PersonFacts facts, @Nullable String phoneEncrypted) {
        return scopes.in(
                scope,
                () -> facts(jdbc.sql("""
                                update cases.person
                                set name = :name, position = :position, level = :level, intent = :intent, our_level = :ourLevel,
                                    our_name = :ourName, every_days = :days, left_on = :left,
                                    phone_encrypted = coalesce(:phone, phone_encrypted),
                                    phone_masked = case when :phone::text is null then phone_masked else :masked end
                                where id = :id and xmin::text = :version
                                """), facts, phoneEncrypted)
                                .param("left", facts.leftOn(), Types.DATE)
                                .param("id", id)
                                .param("version", version)
                                .update()
                        == 1);
    }

    private static JdbcClient.StatementSpec facts(
            JdbcClient.StatementSpec sql, PersonFacts facts, @Nullable String phoneEncrypted) {
        return sql.param("name", facts.name())
                .param("position", facts.position())
                .param("level", facts.level().name())
                .param("phone", phoneEncrypted, Types.VARCHAR)
                .param("masked", facts.maskedPhone())
                .param("intent", facts.intent().name())
                .param("ourLevel", facts.ourLevel().name())
                .param("ourName", facts.ourName())
                .param("days", facts.everyDays());
    }

    List<Principal> listPrincipals(Scope scope, Collection<UUID> employers) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select distinct p.name, p.position, p.level from cases.person p
                        join cases.case c on c.id = p.case_id
                        where c.employer_id = any(:employers) and p.level in ('EXECUTIVE', 'HR') and p.left_on is null
                        """)
                        .param("employers", employers.toArray(UUID[]::new))
                        .query(Principal.class)
                        .list());
    }
}
