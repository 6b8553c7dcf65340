package org.goutong.talks;

import org.jspecify.annotations.Nullable;

/** A meeting as one employer took part in it. */
record Met(
        EmployerMeeting meeting,
        @Nullable Answer answer,
        boolean present,
        boolean speaker,
        @Nullable Intent intent) {}
