package org.goutong.opinions;

import java.time.LocalDate;
import java.util.List;
import org.goutong.cases.Case;
import org.goutong.web.View;

/** What an employer asked and remarked, in its file. */
record CaseQuestions(Case kept, List<Question> questions, boolean mayMove, LocalDate today) implements View {

    long waiting() {
        return questions.stream().filter(question -> !question.answered()).count();
    }
}
