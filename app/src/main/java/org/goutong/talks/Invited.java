package org.goutong.talks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the holder of a personal link sees: the meeting, and what was answered so far. */
record Invited(
        EmployerMeeting meeting,
        UUID employerId,
        String employerName,
        String contactName,
        @Nullable Answer answer,
        @Nullable Integer people,
        String proposal,
        String question) {}
