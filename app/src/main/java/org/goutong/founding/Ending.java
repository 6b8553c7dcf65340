package org.goutong.founding;

import org.goutong.web.Words;

/** How a founding ends before it is approved, for a while or for good. */
enum Ending {
    /** It rests and can be gone on with; its employers belong to it all the while. */
    SUSPENDED,
    /** The members or their employer do not want it any more. */
    WITHDRAWN,
    /** The union above, which was asked, says no. */
    REFUSED,
    /** The employer has closed down. */
    EMPLOYER_CLOSED,
    /** It should not have been begun. */
    MISTAKE;

    /** In the visitor's language. */
    String word() {
        return Words.t("founding.ending." + name());
    }
}
