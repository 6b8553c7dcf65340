package org.goutong.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 一议: who met about an employer, what they decided, when they look at it again. */
record Deliberation(
        LocalDate heldOn,
        String attendees,
        String decision,
        @Nullable LocalDate nextReviewOn,
        String byName) {}
