package org.goutong.funds;

import java.util.List;
import org.goutong.web.ReferenceTable;
import org.goutong.web.Words;

/** What members of a union can have, beyond what is for all employees. */
final class MemberBenefits {

    private record Benefit(String chinese, String english) {}

    private static final List<Benefit> ALL = ReferenceTable.rows("member_services.csv").stream()
            .map(row -> new Benefit(row.getField("name_zh"), row.getField("name_en")))
            .toList();

    private MemberBenefits() {}

    /** Their names in the visitor's language. */
    static List<String> names() {
        return ALL.stream()
                .map(benefit -> Words.english() ? benefit.english() : benefit.chinese())
                .toList();
    }
}
