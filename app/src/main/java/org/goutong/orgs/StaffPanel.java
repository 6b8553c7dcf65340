package org.goutong.orgs;

import java.util.UUID;
import java.util.function.BiFunction;
import org.goutong.web.Panel;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * Something that only staff see on a page.
 *
 * @param right what they must have
 * @param content what they see of a subject; null for nothing
 */
public record StaffPanel(
        CurrentStaff current, String page, Right right, BiFunction<Staff, UUID, @Nullable View> content)
        implements Panel {

    /** For all who read. */
    public StaffPanel(CurrentStaff current, String page, BiFunction<Staff, UUID, @Nullable View> content) {
        this(current, page, Right.READ, content);
    }

    @Override
    public @Nullable View view(UUID subject) {
        var staff = current.find();
        return staff == null || !staff.may(right) ? null : content.apply(staff, subject);
    }
}
