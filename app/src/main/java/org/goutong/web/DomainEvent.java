package org.goutong.web;

import org.jspecify.annotations.Nullable;

/** Something that happened in the business; the audit trail hears every one of them in the same transaction. */
public interface DomainEvent {

    /** The unit it concerns. */
    String orgCode();

    /** Kind of thing it happened to, for example {@code application}. */
    String subject();

    /** Identifier of that thing. */
    String subjectId();

    /** Who did it, by name; null when it is the person of the current request, or nobody. */
    default @Nullable String by() {
        return null;
    }

    /** What a reader of the trail should know besides, for example a reason. */
    default String detail() {
        return "";
    }
}
