package org.goutong.outreach;

import java.util.LinkedHashMap;
import java.util.Map;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Staff;
import org.springframework.stereotype.Component;

/** The units a person works with, by code: their own first, then those below that hold meetings. */
@Component
class UnitNames {

    private final Organisations organisations;

    UnitNames(Organisations organisations) {
        this.organisations = organisations;
    }

    Map<String, String> of(Staff staff) {
        var names = new LinkedHashMap<String, String>();
        organisations.find(staff.scope(), staff.orgCode()).ifPresent(own -> names.put(own.code(), own.name()));
        organisations
                .listTownships(staff.scope(), staff.orgCode())
                .forEach(unit -> names.putIfAbsent(unit.code(), unit.name()));
        return names;
    }
}
