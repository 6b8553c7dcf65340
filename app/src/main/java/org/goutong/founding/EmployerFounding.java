package org.goutong.founding;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goutong.tasks.RaisedTask;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * On the page of an employer: how far its union is, or how to begin.
 *
 * @param founding null when there is none
 * @param afterCare what the founded union can count on in its first weeks; empty before
 * @param duty from when on the union above has to help; null when it has a union, or no rule says so
 * @param closed whether the employer has closed down
 * @param next the step that is next; null when there is none or all are over
 */
record EmployerFounding(
        UUID employer,
        @Nullable Founding founding,
        @Nullable FoundingStep next,
        List<RaisedTask> afterCare,
        @Nullable Deadline duty,
        boolean mayStart,
        boolean closed,
        LocalDate today)
        implements View {}
