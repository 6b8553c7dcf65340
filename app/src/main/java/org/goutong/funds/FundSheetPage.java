package org.goutong.funds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.goutong.employers.Employer;
import org.goutong.orgs.Staff;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * What a union costs and brings on one sheet of A4, to be left with an employer.
 *
 * @param employer who asked, or null
 * @param benefits what members can have
 * @param by who hands it over
 * @param back where the calculation is
 */
record FundSheetPage(
        @Nullable Employer employer,
        FundCalculation calculation,
        List<String> benefits,
        Staff by,
        LocalDate day,
        String back)
        implements View {

    private static final BigDecimal BAR_WIDTH = BigDecimal.valueOf(180);

    /** How much of the bar comes back, in its own units. */
    int returnedWidth() {
        var paid = calculation.paid();
        return paid.signum() == 0
                ? 0
                : calculation
                        .returned()
                        .multiply(BAR_WIDTH)
                        .divide(paid, 0, RoundingMode.HALF_UP)
                        .intValue();
    }
}
