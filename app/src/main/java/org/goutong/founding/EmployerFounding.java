package org.goutong.founding;

import java.time.LocalDate;
import java.util.UUID;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * On the page of an employer: how far its union is, or how to begin.
 *
 * @param founding null when there is none
 * @param next the step that is next; null when there is none or all are over
 */
record EmployerFounding(
        UUID employer,
        @Nullable Founding founding,
        @Nullable FoundingStep next,
        boolean mayStart,
        LocalDate today) implements View {}
