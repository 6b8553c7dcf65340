package org.goutong.cases;

import java.time.LocalDate;
import java.util.List;
import org.goutong.web.View;

/** Whom the reader is to contact this week, on the page of the day. */
record CasesDue(List<CaseCard> cards, CaseQueries.Own figures, LocalDate today) implements View {}
