package org.goutong.cases;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.goutong.orgs.Colleague;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.tasks.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What goes along with a case that is handed over: wishes that wait for its former owner, and what modules above have. */
@Component
class HandedWork {

    private final Scopes scopes;
    private final MaterialStore materials;
    private final ObjectProvider<GoesAlong> others;
    private final Tasks tasks;

    HandedWork(Scopes scopes, MaterialStore materials, ObjectProvider<GoesAlong> others, Tasks tasks) {
        this.scopes = scopes;
        this.materials = materials;
        this.others = others;
        this.tasks = tasks;
    }

    /**
     * Gives what waits for one person in some cases to another; what waits for anybody else stays theirs.
     *
     * @param from null when the cases had nobody
     * @param to null when they have nobody any more: what modules above have is left to nobody, wishes stay where they are
     */
    void follow(Staff by, Collection<UUID> cases, @Nullable UUID from, @Nullable Colleague to) {
        scopes.run(by.scope(), () -> {
            others.forEach(other -> other.follow(by, cases, from, to));
            if (from != null && to != null) {
                tasks.passOn(by.scope(), keys(by.scope(), cases), from, to.id(), to.name());
            }
        });
    }

    private List<String> keys(Scope scope, Collection<UUID> cases) {
        return materials.listWaiting(scope, cases).stream()
                .map(Materials::taskKey)
                .toList();
    }

    /** Gives what modules above have that waits in a case to whoever keeps it from now on in another unit. */
    void move(Scope scope, UUID caseId, String orgCode, String employerName, Colleague owner) {
        others.forEach(other -> other.move(scope, caseId, orgCode, employerName, owner));
    }

    /** What modules above have that waits for somebody, in each unit. */
    List<GoesAlong.Left> listLeft(Scope scope, UUID owner) {
        return others.stream()
                .flatMap(other -> other.listLeft(scope, owner).stream())
                .toList();
    }
}
