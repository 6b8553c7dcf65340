package org.goutong.opinions;

import java.time.LocalDate;
import java.util.List;
import org.goutong.web.View;

/** What an employer asked and nobody has answered yet, for whoever takes its case over. */
record WaitingQuestions(List<Question> questions, LocalDate today) implements View {}
