package org.goutong.cases;

import java.time.LocalDate;
import org.goutong.web.Problems;
import org.goutong.web.View;

/**
 * Striking out a contact that was noted by mistake.
 *
 * @param may whether the reader may
 */
record ContactStrikePage(Case kept, NotedContact contact, String why, boolean may, LocalDate today, Problems problems)
        implements View {}
