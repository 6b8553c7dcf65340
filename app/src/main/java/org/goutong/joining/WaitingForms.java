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

/** Tells how many forms a decision about a spelling would settle. */
@Component
class WaitingForms implements MentionImpact {

    private final Scopes scopes;
    private final JdbcClient jdbc;

    WaitingForms(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Integer> waitingForms(Scope scope, Collection<UUID> mentionIds) {
        if (mentionIds.isEmpty()) {
            return Map.of();
        }
        return scopes.in(scope, () -> {
            var counts = new HashMap<UUID, Integer>();
            jdbc.sql("""
                    select mention_id, count(*) as forms from joining.application
                    where mention_id in (:mentions) and employer_id is null group by mention_id
                    """).param("mentions", mentionIds).query(row -> {
                counts.put(row.getObject("mention_id", UUID.class), row.getInt("forms"));
            });
            return counts;
        });
    }
}
