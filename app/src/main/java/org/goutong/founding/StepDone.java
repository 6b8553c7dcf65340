package org.goutong.founding;

import java.time.LocalDate;

/** A step that was done, when and by whom. */
record StepDone(FoundingStep step, LocalDate doneOn, String byName) {}
