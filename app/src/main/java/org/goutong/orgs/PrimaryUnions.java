package org.goutong.orgs;

import org.goutong.orgs.Organisation.Kind;
import org.goutong.web.NotFound;
import org.goutong.web.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The front door to the unions of employers in the tree: they come by approval, and end. */
@Component
public class PrimaryUnions {

    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final UnitCodes codes;
    private final ApplicationEventPublisher events;

    PrimaryUnions(
            Scopes scopes,
            JdbcClient jdbc,
            Organisations organisations,
            UnitCodes codes,
            ApplicationEventPublisher events) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.codes = codes;
        this.events = events;
    }

    /**
     * Enters a union that was approved.
     *
     * @param parentCode unit of the union that approved it, in the person's scope
     * @param kind {@link Kind#PRIMARY_UNION} or {@link Kind#FEDERATION}
     * @param name of the employer, or what the union is of
     * @return its code, for example {@code 110113008007}
     * @throws Refused when a living union of that name is there already
     */
    public String enter(Staff by, String parentCode, Kind kind, String name, String unionName) {
        if (!by.covers(parentCode)) {
            throw new NotFound();
        }
        return scopes.in(by.scope(), () -> {
            var parent = organisations.get(by.scope(), parentCode);
            if (!parent.active() || !parent.kind().below().contains(kind)) {
                throw new Refused("orgs.unit.not-below", parent.unionName());
            }
            codes.lock(parentCode);
            if (isTaken(parentCode, unionName)) {
                throw new Refused("orgs.union.name-taken", unionName, parent.unionName());
            }
            var code = codes.free(parent);
            jdbc.sql("""
                    insert into orgs.organisation (code, parent_code, kind, name, union_name)
                    values (:code, :parent, :kind, :name, :union)
                    """)
                    .param("code", code)
                    .param("parent", parentCode)
                    .param("kind", kind.name())
                    .param("name", name)
                    .param("union", unionName)
                    .update();
            events.publishEvent(new OrganisationAdded(code, unionName));
            return code;
        });
    }

    private boolean isTaken(String parentCode, String unionName) {
        return jdbc.sql("""
                        select exists (select 1 from orgs.organisation
                                       where parent_code = :parent and union_name = :name and active)
                        """)
                .param("parent", parentCode)
                .param("name", unionName)
                .query(Boolean.class)
                .single();
    }

    /** Closes a union that was dissolved; closing it again changes nothing. */
    public void close(Staff by, String code) {
        scopes.run(by.scope(), () -> {
            var union = organisations.get(by.scope(), code);
            var closed = jdbc.sql("""
                            update orgs.organisation set active = false
                            where code = :code and active and kind in ('PRIMARY_UNION', 'FEDERATION')
                            """).param("code", code).update();
            if (closed == 1) {
                events.publishEvent(new OrganisationClosed(code, union.unionName()));
            }
        });
    }
}
