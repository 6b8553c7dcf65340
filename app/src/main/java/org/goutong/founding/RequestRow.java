package org.goutong.founding;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One request to a union above, in its list. */
record RequestRow(
        UUID id,
        UUID processId,
        Request.Kind kind,
        Request.State state,
        LocalDate sentOn,
        UUID sentBy,
        String sentByName,
        @Nullable String replyNumber,
        @Nullable LocalDate repliedOn,
        String unionName) {}
