package org.goutong.cases;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.jspecify.annotations.Nullable;

/** What a module above has to tell of an employer in its one scroll; never who of its workers did what. */
public interface TimelineSource {

    /** What kind of thing it is. */
    enum Kind {
        FOUNDING,
        /** An employer asked or remarked something. */
        ASKED,
        REPLIED,
        MATERIAL_ASKED,
        MATERIAL_GIVEN
    }

    /** The kinds of what it tells. */
    default Set<Kind> kinds() {
        return Set.of(Kind.FOUNDING);
    }

    /**
     * What happened, the latest first, those of one moment by identifier.
     *
     * @param beforeAt moment of the last row before, null at the beginning
     */
    List<Told> list(Scope scope, UUID employerId, @Nullable OffsetDateTime beforeAt, @Nullable UUID beforeId, int most);

    /**
     * Something that happened.
     *
     * @param what in the reader's language; who of the employer, where the kind says what
     * @param note what was said; may be empty
     * @param byName who of us did it
     * @param path page of it; may be empty
     */
    record Told(UUID id, Kind kind, OffsetDateTime at, String what, String note, String byName, String path) {

        public Told(UUID id, OffsetDateTime at, String what, String byName, String path) {
            this(id, Kind.FOUNDING, at, what, "", byName, path);
        }
    }
}
