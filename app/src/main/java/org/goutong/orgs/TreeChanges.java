package org.goutong.orgs;

import java.time.Clock;
import java.util.function.Function;
import org.goutong.orgs.Organisation.Kind;
import org.goutong.web.DomainEvent;
import org.goutong.web.NotFound;
import org.goutong.web.Refused;
import org.goutong.web.Time;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an administrator changes in the union tree, always at or below the unit of the own posting. */
@Component
class TreeChanges {

    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Organisations organisations;
    private final UnitCodes codes;
    private final StaffStore staff;
    private final ApplicationEventPublisher events;

    TreeChanges(
            Scopes scopes,
            JdbcClient jdbc,
            Clock clock,
            Organisations organisations,
            UnitCodes codes,
            StaffStore staff,
            ApplicationEventPublisher events) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.clock = clock;
        this.organisations = organisations;
        this.codes = codes;
        this.staff = staff;
        this.events = events;
    }

    /**
     * Adds a unit below another one.
     *
     * @return the code of the new unit, for example {@code 110113008007}
     * @throws Refused when there is no such kind of unit below, or no code is left
     */
    String add(Staff by, String parentCode, Kind kind, String name, String unionName) {
        return change(by, parentCode, parent -> {
            if (!parent.active() || !parent.kind().below().contains(kind)) {
                throw new Refused("orgs.unit.not-below", parent.unionName());
            }
            codes.lock(parentCode);
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

    void rename(Staff by, String code, String name, String unionName) {
        change(by, code, unit -> {
            jdbc.sql("update orgs.organisation set name = :name, union_name = :union where code = :code")
                    .param("code", code)
                    .param("name", name)
                    .param("union", unionName)
                    .update();
            events.publishEvent(new OrganisationRenamed(code, unit.unionName() + " → " + unionName));
            return unit;
        });
    }

    /**
     * Closes a unit: nothing new belongs to it.
     *
     * @throws Refused while there are open units below it, or somebody is posted there
     */
    void close(Staff by, String code) {
        change(by, code, unit -> {
            if (hasOpenBelow(code)) {
                throw new Refused("orgs.unit.has-units", unit.unionName());
            }
            if (staff.isStaffed(by.scope(), code, Time.day(clock.instant()))) {
                throw new Refused("orgs.unit.has-staff", unit.unionName());
            }
            return setActive(unit, false, new OrganisationClosed(code, unit.unionName()));
        });
    }

    /**
     * Opens a closed unit again.
     *
     * @throws Refused while the unit above is closed
     */
    void reopen(Staff by, String code) {
        change(by, code, unit -> {
            if (unit.parentCode() != null
                    && !organisations.get(by.scope(), unit.parentCode()).active()) {
                throw new Refused("orgs.unit.above-closed", unit.unionName());
            }
            return setActive(unit, true, new OrganisationReopened(code, unit.unionName()));
        });
    }

    /** Only one change at a unit at a time: a unit must not be closed while another is added below it. */
    private <T> T change(Staff by, String code, Function<Organisation, T> work) {
        if (!by.covers(code)) {
            throw new NotFound();
        }
        return scopes.in(by.scope(), () -> {
            jdbc.sql("select code from orgs.organisation where code = :code for update")
                    .param("code", code)
                    .query(String.class)
                    .optional()
                    .orElseThrow(NotFound::new);
            return work.apply(organisations.get(by.scope(), code));
        });
    }

    private boolean hasOpenBelow(String code) {
        return jdbc.sql("select exists (select 1 from orgs.organisation where parent_code = :code and active)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    private Organisation setActive(Organisation unit, boolean active, DomainEvent event) {
        var changed = jdbc.sql("update orgs.organisation set active = :active where code = :code and active <> :active")
                .param("code", unit.code())
                .param("active", active)
                .update();
        if (changed == 1) {
            events.publishEvent(event);
        }
        return unit;
    }
}
