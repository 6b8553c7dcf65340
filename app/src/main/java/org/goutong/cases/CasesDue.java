package org.goutong.cases;

import java.time.LocalDate;
import java.util.List;
import org.goutong.web.View;

/**
 * Whom the reader is to contact this week, on the page of the day.
 *
 * @param climbed overdue cases of others that have climbed to the reader's unit
 */
record CasesDue(List<CaseCard> cards, CaseQueries.Own figures, int climbed, LocalDate today) implements View {}
