package org.goutong.employers;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becoming one would come to for two employers.
 *
 * @param kept the one that would stay
 * @param gone the one that would be dissolved
 * @param taken for each fact, whether the dissolved one's stays when nobody says otherwise
 * @param moving how many rows of which kind would move
 * @param refusal why they cannot become one, as the key of a text; null when they can
 */
record Merging(
        Employer kept,
        Employer gone,
        Map<Fact, Boolean> taken,
        List<References.Count> moving,
        @Nullable String refusal) {}
