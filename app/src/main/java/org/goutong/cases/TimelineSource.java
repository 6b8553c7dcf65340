package org.goutong.cases;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.jspecify.annotations.Nullable;

/** What a module above has to tell of an employer in its one scroll; never who of its workers did what. */
public interface TimelineSource {

    /**
     * What happened, the latest first, those of one moment by identifier.
     *
     * @param beforeAt moment of the last row before, null at the beginning
     */
    List<Told> list(Scope scope, UUID employerId, @Nullable OffsetDateTime beforeAt, @Nullable UUID beforeId, int most);

    /**
     * Something that happened.
     *
     * @param what in the reader's language
     * @param byName who of us did it
     * @param path page of it
     */
    record Told(UUID id, OffsetDateTime at, String what, String byName, String path) {}
}
