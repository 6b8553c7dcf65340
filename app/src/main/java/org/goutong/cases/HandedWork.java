package org.goutong.cases;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;
import org.goutong.orgs.Colleague;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.tasks.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What goes along with a case that is handed over: opinions and wishes that wait for its former owner. */
@Component
class HandedWork {

    private final Scopes scopes;
    private final QuestionStore rows;
    private final ObjectProvider<Questions> questions;
    private final MaterialStore materials;
    private final Tasks tasks;

    HandedWork(
            Scopes scopes,
            QuestionStore rows,
            ObjectProvider<Questions> questions,
            MaterialStore materials,
            Tasks tasks) {
        this.scopes = scopes;
        this.rows = rows;
        this.questions = questions;
        this.materials = materials;
        this.tasks = tasks;
    }

    /**
     * Gives what waits for one person in some cases to another; what waits for anybody else stays theirs.
     *
     * @param from null when the cases had nobody: what nobody looks after goes along
     */
    void follow(Scope scope, Collection<UUID> cases, @Nullable UUID from, Colleague to) {
        scopes.run(scope, () -> {
            var passed = rows.passOn(scope, cases, from, to);
            if (from == null) {
                passed.forEach(id -> questions.getObject().askAgain(scope, id));
                return;
            }
            var keys = Stream.concat(
                            passed.stream().map(Questions::taskKey),
                            materials.listWaiting(scope, cases).stream().map(Materials::taskKey))
                    .toList();
            tasks.passOn(scope, keys, from, to.id(), to.name());
        });
    }

    /** Leaves the opinions that wait for one person in some cases to nobody, until somebody takes the case or them. */
    void release(Staff by, Collection<UUID> cases, UUID from) {
        scopes.run(
                by.scope(),
                () -> tasks.finish(
                        by,
                        rows.release(by.scope(), cases, from).stream()
                                .map(Questions::taskKey)
                                .toList()));
    }
}
