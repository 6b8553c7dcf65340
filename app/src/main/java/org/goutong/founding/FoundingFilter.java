package org.goutong.founding;

import org.goutong.web.Words;

/** Which foundings are wanted. */
enum FoundingFilter {
    UNDER_WAY("p.founded_on is null and p.ended_on is null\n"),
    FOUNDED("p.founded_on is not null and p.dissolved_on is null\n"),
    DISSOLVED("p.dissolved_on is not null\n"),
    ENDED("p.ended_on is not null\n");

    private final String condition;

    FoundingFilter(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    /** In the visitor's language. */
    String word() {
        return Words.t("founding.filter." + name());
    }
}
