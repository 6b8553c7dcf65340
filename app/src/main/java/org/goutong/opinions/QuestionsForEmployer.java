package org.goutong.opinions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goutong.web.Problems;
import org.goutong.web.View;

/**
 * What an employer asked and remarked, on its own page, and where it asks more.
 *
 * @param path of the page
 * @param key so that a question sent twice is one
 * @param wording what was typed and could not be taken; empty at first
 * @param said whether a question was just taken
 */
record QuestionsForEmployer(
        String path,
        List<OwnQuestion> questions,
        UUID key,
        String wording,
        Problems problems,
        boolean said,
        LocalDate today)
        implements View {}
