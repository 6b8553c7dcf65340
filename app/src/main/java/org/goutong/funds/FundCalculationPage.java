package org.goutong.funds;

import java.util.List;
import org.goutong.employers.Employer;
import org.goutong.web.Address;
import org.goutong.web.Problems;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * What a union costs an employer and brings its employees.
 *
 * @param employer who asks, or null
 * @param calculation null until wages are given
 * @param benefits what members can have
 */
record FundCalculationPage(
        @Nullable Employer employer,
        String wages,
        String headcount,
        Problems problems,
        @Nullable FundCalculation calculation,
        List<String> benefits)
        implements View {

    /** The same on one sheet of paper, in a language. */
    String sheetPath(String language) {
        return address("/fund-calculation/sheet", employer, wages, headcount)
                .with("lang", language)
                .toString();
    }

    static Address address(String path, @Nullable Employer employer, String wages, String headcount) {
        return Address.of(path)
                .with("wages", wages)
                .with("headcount", headcount)
                .with("employer", employer == null ? null : employer.id());
    }
}
