package org.goutong.cases;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.goutong.orgs.Colleague;
import org.goutong.orgs.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What goes along with a case that gets another owner: whatever modules above have that waits for the former one. */
@Component
class HandedWork {

    private final ObjectProvider<GoesAlong> all;

    HandedWork(ObjectProvider<GoesAlong> all) {
        this.all = all;
    }

    /**
     * Gives what waits for one person in some cases to another, inside the transaction that gives the cases.
     *
     * @param from null when the cases had nobody
     * @param to null when they have nobody any more
     */
    void follow(Scope scope, Collection<UUID> cases, @Nullable UUID from, @Nullable Colleague to) {
        all.forEach(one -> one.follow(scope, cases, from, to));
    }

    /** Gives what waits in a case to whoever keeps it from now on in another unit. */
    void move(Scope scope, UUID caseId, String orgCode, String employerName, Colleague owner) {
        all.forEach(one -> one.move(scope, caseId, orgCode, employerName, owner));
    }

    /** What waits for somebody, in each unit. */
    List<GoesAlong.Left> listLeft(Scope scope, UUID owner) {
        return all.stream().flatMap(one -> one.listLeft(scope, owner).stream()).toList();
    }
}
