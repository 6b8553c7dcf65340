package org.goutong.cases;

import java.util.UUID;

/** What held the case of an employer where it is has ended, whatever became of it: the case may follow its employer. */
public record EmployerLetGo(UUID employerId) {}
