package org.goutong.cases;

import java.time.LocalDate;
import java.util.List;
import org.goutong.audit.Changes;
import org.goutong.audit.Overwritten;
import org.goutong.web.Problems;
import org.goutong.web.View;

/**
 * Planning what is next.
 *
 * @param overwritten what saving would overwrite, because somebody else has changed it meanwhile
 * @param changes what was decided of the case so far
 */
record CaseNextPage(
        Case kept, NextForm form, LocalDate today, Problems problems, List<Overwritten> overwritten, Changes changes)
        implements View {}
