package org.goutong.employers;

import java.util.UUID;

/**
 * An employer that the register has already, as far as whoever is about to enter one has to know of it: of other areas what
 * it takes to recognise it and whom to ask, nothing else.
 *
 * @param code end of its credit code, which tells employers of one name apart; empty when the code is unknown
 * @param union of the unit that keeps it
 * @param own whether that is at or below the reader's unit
 * @param where address and floor of an own one; empty for others
 * @param why what speaks for and against it; empty when it is simply called so
 * @param meant whether it is probably the one, so that another of its kind is entered only by whoever says so
 */
record Known(UUID id, String name, String code, String union, boolean own, String where, String why, boolean meant) {

    private static final int SHOWN_OF_A_CODE = 4;

    static Known of(EmployerRow row, boolean own, String union, String why, boolean meant) {
        var code = row.creditCode();
        return new Known(
                row.id(),
                row.name(),
                code == null ? "" : code.substring(code.length() - SHOWN_OF_A_CODE),
                union,
                own,
                own ? row.where() : "",
                why,
                meant);
    }
}
