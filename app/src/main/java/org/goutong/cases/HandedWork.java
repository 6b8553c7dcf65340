package org.goutong.cases;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;
import org.goutong.orgs.Colleague;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.tasks.Tasks;
import org.springframework.stereotype.Component;

/** What goes along with a case that is handed over: opinions and wishes that wait for its former owner. */
@Component
class HandedWork {

    private final Scopes scopes;
    private final QuestionStore questions;
    private final MaterialStore materials;
    private final Tasks tasks;

    HandedWork(Scopes scopes, QuestionStore questions, MaterialStore materials, Tasks tasks) {
        this.scopes = scopes;
        this.questions = questions;
        this.materials = materials;
        this.tasks = tasks;
    }

    /** Gives what waits for one person in some cases to another; what waits for anybody else stays theirs. */
    void follow(Scope scope, Collection<UUID> cases, UUID from, Colleague to) {
        scopes.run(scope, () -> {
            var keys = Stream.concat(
                            questions.passOn(scope, cases, from, to).stream().map(Questions::taskKey),
                            materials.listWaiting(scope, cases).stream().map(Materials::taskKey))
                    .toList();
            tasks.passOn(scope, keys, from, to.id(), to.name());
        });
    }
}
