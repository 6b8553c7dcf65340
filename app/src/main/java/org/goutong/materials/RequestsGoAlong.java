package org.goutong.materials;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.goutong.cases.GoesAlong;
import org.goutong.orgs.Colleague;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.tasks.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an employer waits for is brought by whoever takes its case over; until somebody does, by whoever was to bring it. */
@Component
class RequestsGoAlong implements GoesAlong {

    private final Scopes scopes;
    private final MaterialStore store;
    private final Tasks tasks;

    RequestsGoAlong(Scopes scopes, MaterialStore store, Tasks tasks) {
        this.scopes = scopes;
        this.store = store;
        this.tasks = tasks;
    }

    @Override
    public void follow(Scope scope, Collection<UUID> cases, @Nullable UUID from, @Nullable Colleague to) {
        if (to != null) {
            scopes.run(scope, () -> tasks.passOn(scope, keys(scope, cases), from, to.id(), to.name()));
        }
    }

    private List<String> keys(Scope scope, Collection<UUID> cases) {
        return store.listWaiting(scope, cases).stream().map(Materials::taskKey).toList();
    }

    @Override
    public void move(Scope scope, UUID caseId, String orgCode, String employerName, Colleague owner) {
        scopes.run(
                scope,
                () -> keys(scope, List.of(caseId))
                        .forEach(key -> tasks.handOver(scope, key, orgCode, employerName, owner)));
    }
}
