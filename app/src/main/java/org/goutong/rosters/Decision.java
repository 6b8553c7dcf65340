package org.goutong.rosters;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person says a line is.
 *
 * @param employerId the employer, only when it is known
 */
public record Decision(Verdict verdict, @Nullable UUID employerId) {

    /**
     * Reads what was pressed.
     *
     * @param employer the employer chosen, or null
     * @param verdict what was pressed instead, or null
     * @return null when nothing was pressed that decides
     */
    static @Nullable Decision of(@Nullable UUID employer, @Nullable String verdict) {
        if (employer != null) {
            return new Decision(Verdict.KNOWN, employer);
        }
        return switch (verdict) {
            case "NEW" -> new Decision(Verdict.NEW, null);
            case "DUPLICATE" -> new Decision(Verdict.DUPLICATE, null);
            case "UNREADABLE" -> new Decision(Verdict.UNREADABLE, null);
            case null, default -> null;
        };
    }
}
