package org.goutong.materials;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goutong.cases.Case;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The library of materials, and what employers asked for: writes, loads and lists. */
@Repository
class MaterialStore {

    private static final String MATERIAL = """
            select id, org_code, family_id, title, language, source, file_name, octet_length(content) as size, valid_from,
                   valid_to, added_by_name
            from materials.material
            """;
    private static final String REQUEST = """
            select id, case_id, wish, language, asked_by, asked_at, due_on, material_id, delivered_at, delivered_by_name
            from materials.material_request
            """;

    private final Scopes scopes;
    private final JdbcClient jdbc;

    MaterialStore(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    UUID add(Staff by, NewMaterial material, String mediaType, @Nullable UUID family, Instant now) {
        return scopes.in(
                by.scope(),
                () -> jdbc.sql("""
                        insert into materials.material (id, org_code, family_id, title, language, source, file_name, media_type, content,
                                                    valid_from, valid_to, added_by, added_by_name, added_at)
                        select fresh.id, :org, coalesce(:family, fresh.id), :title, :language, :source, :file, :media, :content,
                               :from, :to, :by, :byName, :now
                        from (select uuidv7() as id) fresh
                        returning id
                        """)
                        .param("org", by.orgCode())
                        .param("family", family, Types.OTHER)
                        .param("title", material.title())
                        .param("language", material.language())
                        .param("source", material.source())
                        .param("file", material.fileName())
                        .param("media", mediaType)
                        .param("content", material.content())
                        .param("from", material.validFrom())
                        .param("to", material.validTo(), Types.DATE)
                        .param("by", by.id())
                        .param("byName", by.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(UUID.class)
                        .single());
    }

    /** The library of a unit and of those above it, by title, the languages of one together, Chinese first; at most 500. */
    List<Material> list(Scope scope, String text) {
        return scopes.in(
                scope,
                () -> jdbc.sql(MATERIAL + """
                        where withdrawn_at is null and (:text = '' or position(upper(:text) in upper(title)) > 0)
                        order by first_value(title) over (partition by family_id order by language desc, valid_from desc, id),
                                 family_id, language desc, valid_from desc, id
                        limit 500
                        """)
                        .param("text", text)
                        .query(Material.class)
                        .list());
    }

    Optional<Material> find(Scope scope, UUID id) {
        return scopes.in(
                scope,
                () -> jdbc.sql(MATERIAL + "where id = :id and withdrawn_at is null")
                        .param("id", id)
                        .query(Material.class)
                        .optional());
    }

    /** What is right today in a language, for the holder of a personal link: which library counts, the scope says; at most 50. */
    List<Material> listOpen(Scope link, String language) {
        return scopes.in(
                link,
                () -> jdbc.sql(MATERIAL + "where language = :language order by title, id limit 50")
                        .param("language", language)
                        .query(Material.class)
                        .list());
    }

    /** The file itself, with its kind. */
    record File(String mediaType, byte[] content) {}

    Optional<File> findFile(Scope scope, UUID id) {
        return scopes.in(
                scope,
                () -> jdbc.sql(
                                "select media_type, content from materials.material where id = :id and withdrawn_at is null")
                        .param("id", id)
                        .query((row, number) -> new File(row.getString(1), row.getBytes(2)))
                        .optional());
    }

    /** Takes a material out of the library of the person's own units; says whether it was there. */
    boolean withdraw(Scope scope, UUID id, Instant now) {
        return scopes.in(
                scope,
                () -> jdbc.sql(
                                        "update materials.material set withdrawn_at = :now where id = :id and withdrawn_at is null")
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .param("id", id)
                                .update()
                        == 1);
    }

    UUID ask(Staff by, Case kept, String wish, String language, String askedBy, LocalDate dueOn, Instant now) {
        return scopes.in(
                by.scope(),
                () -> jdbc.sql("""
                        insert into materials.material_request (org_code, case_id, wish, language, asked_by, asked_at, due_on, noted_by,
                                                            noted_by_name)
                        values (:org, :case, :wish, :language, :askedBy, :now, :due, :by, :byName) returning id
                        """)
                        .param("org", kept.orgCode())
                        .param("case", kept.id())
                        .param("wish", wish)
                        .param("language", language)
                        .param("askedBy", askedBy)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("due", dueOn)
                        .param("by", by.id())
                        .param("byName", by.name())
                        .query(UUID.class)
                        .single());
    }

    /** What was asked for in a case, the latest first; at most 50. */
    List<MaterialRequest> listRequests(Scope scope, UUID caseId) {
        return scopes.in(
                scope,
                () -> jdbc.sql(REQUEST + "where case_id = :case order by asked_at desc, id desc limit 50")
                        .param("case", caseId)
                        .query(MaterialRequest.class)
                        .list());
    }

    /** What was asked for in some cases and is not there yet. */
    List<UUID> listWaiting(Scope scope, Collection<UUID> caseIds) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select id from materials.material_request where case_id = any(:cases) and delivered_at is null
                        """)
                        .param("cases", caseIds.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }

    /** Notes that something asked for is there; says whether it was still wanted. */
    boolean deliver(Staff by, UUID caseId, UUID id, @Nullable UUID materialId, Instant now) {
        return scopes.in(
                by.scope(),
                () -> jdbc.sql("""
                                update materials.material_request
                                set delivered_at = :now, delivered_by_name = :byName, material_id = :material
                                where id = :id and case_id = :case and delivered_at is null
                                """)
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .param("byName", by.name())
                                .param("material", materialId, Types.OTHER)
                                .param("id", id)
                                .param("case", caseId)
                                .update()
                        == 1);
    }

    /** Notes that it is not there after all; the request, or empty when it was not noted as delivered. */
    Optional<MaterialRequest> takeBackDelivery(Scope scope, UUID caseId, UUID id) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        update materials.material_request set delivered_at = null, delivered_by_name = '', material_id = null
                        where id = :id and case_id = :case and delivered_at is not null
                        returning id, case_id, wish, language, asked_by, asked_at, due_on, material_id, delivered_at,
                                  delivered_by_name
                        """)
                        .param("id", id)
                        .param("case", caseId)
                        .query(MaterialRequest.class)
                        .optional());
    }

    /** How many requests of the scope were met the same day, of how many that were met or are late. */
    Promise countKept(Scope scope, LocalDate today) {
        return scopes.in(
                scope,
                () -> jdbc.sql("""
                        select (count(*) filter (where (delivered_at at time zone 'Asia/Shanghai')::date <= due_on))::int as kept,
                               (count(*) filter (where delivered_at is not null or due_on < :today))::int as due
                        from materials.material_request
                        """).param("today", today).query(Promise.class).single());
    }

    /** Requests met the same day, of those that were to be. */
    record Promise(int kept, int due) {}
}
