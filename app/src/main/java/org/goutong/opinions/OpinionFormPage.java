package org.goutong.opinions;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goutong.web.Options;
import org.goutong.web.Problems;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * Noting what somebody at an employer said.
 *
 * @param talkId talk at which it was said, null for elsewhere
 * @param people at the employer, by identifier
 * @param owners who can look after it, by identifier
 */
record OpinionFormPage(
        UUID employerId,
        String employerName,
        @Nullable UUID talkId,
        String talkTitle,
        Map<String, String> people,
        Map<String, String> owners,
        OpinionForm form,
        Problems problems)
        implements View {

    /** How it can have come, where no talk is given. */
    static Map<String, String> sources() {
        return Options.of(
                List.of(Question.Source.VISIT, Question.Source.OTHER), Question.Source::name, Question.Source::word);
    }
}
