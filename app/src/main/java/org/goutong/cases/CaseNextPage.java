package org.goutong.cases;

import java.time.LocalDate;
import org.goutong.web.Problems;
import org.goutong.web.View;

/** Planning what is next. */
record CaseNextPage(Case kept, String step, String nextOn, LocalDate today, Problems problems) implements View {}
