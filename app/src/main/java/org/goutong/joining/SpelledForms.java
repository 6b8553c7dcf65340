package org.goutong.joining;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.goutong.employers.MentionImpact;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells how many forms follow the decision about a spelling. */
@Component
class SpelledForms implements MentionImpact {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    SpelledForms(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Integer> countForms(Scope scope, Collection<UUID> mentionIds) {
        if (mentionIds.isEmpty()) {
            return Map.of();
        }
        return scopes.in(scope, () -> {
            var counts = new HashMap<UUID, Integer>();
            jdbc.sql("""
                    select mention_id, count(*) as forms from joining.application
                    where mention_id in (:mentions) group by mention_id
                    """).param("mentions", mentionIds).query(row -> {
                counts.put(row.getObject("mention_id", UUID.class), row.getInt("forms"));
            });
            return counts;
        });
    }
}
