package org.goutong.cases;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.goutong.orgs.Colleague;
import org.goutong.orgs.Scope;
import org.jspecify.annotations.Nullable;

/** What a module above has that waits for the owner of a case: it goes where the case goes, in the same transaction. */
public interface GoesAlong {

    /**
     * Gives what waits for one person in some cases to another, with its tasks; what waits for anybody else stays theirs.
     *
     * @param from null for what nobody looks after
     * @param to null when nobody is to look after it, until somebody takes the case or the thing itself
     */
    void follow(Scope scope, Collection<UUID> cases, @Nullable UUID from, @Nullable Colleague to);

    /** Gives all that waits in a case to whoever keeps it from now on in another unit. */
    void move(Scope scope, UUID caseId, String orgCode, String employerName, Colleague owner);

    /** What waits for somebody in each unit, for whoever is told that they have left. */
    default List<Left> listLeft(Scope scope, UUID owner) {
        return List.of();
    }

    /**
     * What waits for somebody in a unit.
     *
     * @param what in Chinese, for example 1 条意见
     * @param path where it is found
     */
    record Left(String orgCode, String ownerName, String what, String path) {}
}
