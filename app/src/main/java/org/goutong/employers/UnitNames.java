package org.goutong.employers;

import java.util.LinkedHashMap;
import java.util.Map;
import org.goutong.orgs.OrgCode;
import org.goutong.orgs.Organisation;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Staff;

/** What the units of a list are called: the whole city in one question. */
final class UnitNames {

    private final Map<String, Organisation> units = new LinkedHashMap<>();

    UnitNames(Organisations organisations, Staff staff) {
        var city = staff.orgCode().substring(0, 2);
        organisations.find(staff.scope(), city).ifPresent(unit -> units.put(unit.code(), unit));
        organisations.listTownships(staff.scope(), city).forEach(unit -> units.put(unit.code(), unit));
        if (!units.containsKey(staff.orgCode())) {
            organisations.find(staff.scope(), staff.orgCode()).ifPresent(unit -> units.put(unit.code(), unit));
        }
    }

    /** The area of a unit, for example 南法信地区. */
    String of(String code) {
        var unit = units.containsKey(code) ? units.get(code) : units.get(OrgCode.township(code));
        return unit == null ? code : unit.name();
    }

    /** The union of a unit, for example 南法信地区总工会. */
    String unionOf(String code) {
        var unit = units.containsKey(code) ? units.get(code) : units.get(OrgCode.township(code));
        return unit == null ? code : unit.unionName();
    }

    /** The units at and below a person's own. */
    Map<String, String> own(Staff staff) {
        var own = new LinkedHashMap<String, String>();
        own.put(staff.orgCode(), of(staff.orgCode()));
        units.forEach((code, unit) -> {
            if (staff.covers(code)) {
                own.put(code, unit.name());
            }
        });
        return own;
    }

    /** The whole city, and the units at and below a person's own: where to look. */
    Map<String, String> choices(Staff staff) {
        var choices = own(staff);
        var city = staff.orgCode().substring(0, 2);
        choices.putIfAbsent(city, of(city));
        return choices;
    }

    /** The units for which a person may decide about something of a unit: their own first, then narrower ones. */
    Map<String, String> levels(Staff staff, String orgCode) {
        var levels = new LinkedHashMap<String, String>();
        levels.put(staff.orgCode(), of(staff.orgCode()));
        units.forEach((code, unit) -> {
            if (staff.covers(code) && OrgCode.covers(code, orgCode)) {
                levels.put(code, unit.name());
            }
        });
        levels.putIfAbsent(orgCode, of(orgCode));
        return levels;
    }
}
