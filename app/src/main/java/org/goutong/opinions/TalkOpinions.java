package org.goutong.opinions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goutong.web.View;

/**
 * What the guests of a talk asked and remarked, with the answer to their invitation or at the talk.
 *
 * @param guests of whom an opinion can be noted, by identifier of the employer; empty when nobody may note any
 */
record TalkOpinions(UUID talkId, List<OpinionRow> rows, Map<String, String> guests, boolean mayAnswer, LocalDate today)
        implements View {}
