package org.goutong.talks;

import java.util.List;
import java.util.UUID;
import org.goutong.web.View;

/** The meetings that an employer was invited to or came to, on the page of the employer. */
record EmployerMet(UUID employerId, List<Row> rows, boolean mayPlan) implements View {

    /** @param when for example 6月7日 14:00–16:00 */
    record Row(Met met, String when) {}
}
