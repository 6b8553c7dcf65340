package org.goutong.cases;

import java.time.LocalDate;
import org.goutong.web.Problems;
import org.goutong.web.View;

/** Answering what an employer asked on its page. */
record QuestionAnswerPage(Case kept, Question question, String answer, LocalDate today, Problems problems)
        implements View {}
