package org.goutong.demo;

import java.util.ArrayList;
import java.util.List;
import org.goutong.demo.DemoCity.Unit;
import org.goutong.demo.DemoCity.UnitKind;

/** The union tree: the city, 17 district-level areas, 349 townships, and some units below. */
final class DemoUnits {

    private static final String CITY = "11";

    private DemoUnits() {}

    static List<Unit> all() {
        var units = new ArrayList<Unit>();
        units.add(new Unit(CITY, null, "北京市总工会", UnitKind.CITY, null));
        for (var row : WordLists.rows("reference/districts.csv")) {
            units.add(new Unit(row.getField("code"), CITY, row.getField("name_zh") + "总工会", UnitKind.DISTRICT, null));
        }
        for (var row : WordLists.rows("reference/townships.csv")) {
            units.add(new Unit(
                    row.getField("code"),
                    row.getField("district_code"),
                    row.getField("name_zh") + "总工会",
                    UnitKind.TOWNSHIP,
                    null));
        }
        for (var row : WordLists.rows("demo/lower_units.csv")) {
            var code = row.getField("code");
            var brand = row.getField("employer_brand");
            units.add(new Unit(
                    code,
                    code.substring(0, code.length() - 3),
                    row.getField("name"),
                    UnitKind.valueOf(row.getField("kind")),
                    brand.isEmpty() ? null : LobbyEmployers.keyOf(brand)));
        }
        return List.copyOf(units);
    }
}
