package org.goutong.founding;

import org.goutong.web.Words;

/** The ten steps from a request to a union that works, in their order. */
enum FoundingStep {
    PREP_REQUEST,
    PREP_APPROVAL,
    RECRUITMENT,
    DELEGATES,
    NOMINATION,
    MEETING,
    RESULT_APPROVAL,
    REGISTRATION,
    OPENING,
    FILING;

    /** 1 to 10. */
    int number() {
        return ordinal() + 1;
    }

    /** In the visitor's language. */
    String word() {
        return Words.t("founding.step." + name());
    }
}
