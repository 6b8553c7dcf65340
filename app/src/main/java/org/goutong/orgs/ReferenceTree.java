package org.goutong.orgs;

import java.util.ArrayList;
import java.util.List;
import org.goutong.orgs.Organisation.Kind;
import org.goutong.web.ReferenceTable;

/** The union tree of the reference tables: the city, its districts and its townships, parents first. */
final class ReferenceTree {

    static final String CITY = "11";
    private static final String UNION = "总工会";

    private ReferenceTree() {}

    static List<NewOrganisation> read() {
        var units = new ArrayList<NewOrganisation>();
        units.add(new NewOrganisation(CITY, null, Kind.CITY, "北京市", "Beijing", "北京市" + UNION));
        for (var row : ReferenceTable.rows("districts.csv")) {
            var name = row.getField("name_zh");
            units.add(new NewOrganisation(
                    row.getField("code"), CITY, Kind.DISTRICT, name, row.getField("name_en"), name + UNION));
        }
        for (var row : ReferenceTable.rows("townships.csv")) {
            var name = row.getField("name_zh");
            units.add(new NewOrganisation(
                    row.getField("code"), row.getField("district_code"), Kind.TOWNSHIP, name, null, name + UNION));
        }
        return List.copyOf(units);
    }
}
