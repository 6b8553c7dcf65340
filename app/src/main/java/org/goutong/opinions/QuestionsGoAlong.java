package org.goutong.opinions;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.goutong.cases.GoesAlong;
import org.goutong.orgs.Colleague;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.tasks.Tasks;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for an answer goes to whoever takes the case over; when nobody does, nobody looks after it. */
@Component
class QuestionsGoAlong implements GoesAlong {

    private final Scopes scopes;
    private final QuestionStore store;
    private final Questions questions;
    private final Tasks tasks;

    QuestionsGoAlong(Scopes scopes, QuestionStore store, Questions questions, Tasks tasks) {
        this.scopes = scopes;
        this.store = store;
        this.questions = questions;
        this.tasks = tasks;
    }

    @Override
    public void follow(Scope scope, Collection<UUID> cases, @Nullable UUID from, @Nullable Colleague to) {
        scopes.run(scope, () -> {
            if (to == null) {
                if (from != null) {
                    tasks.withdraw(scope, keys(store.release(scope, cases, from)), from);
                }
                return;
            }
            var passed = store.passOn(scope, cases, from, to);
            if (from == null) {
                passed.forEach(id -> questions.askAgain(scope, id));
            } else {
                tasks.passOn(scope, keys(passed), from, to.id(), to.name());
            }
        });
    }

    private static List<String> keys(List<UUID> questions) {
        return questions.stream().map(Questions::taskKey).toList();
    }

    @Override
    public void move(Scope scope, UUID caseId, String orgCode, String employerName, Colleague owner) {
        scopes.run(
                scope,
                () -> store.moveTo(scope, caseId, owner)
                        .forEach(id -> tasks.handOver(scope, Questions.taskKey(id), orgCode, employerName, owner)));
    }

    @Override
    public List<Left> listLeft(Scope scope, UUID owner) {
        return store.countLeft(scope, owner).stream()
                .map(unit -> new Left(
                        unit.orgCode(),
                        unit.ownerName(),
                        Words.in(Locale.SIMPLIFIED_CHINESE, "opinions.left", unit.waiting()),
                        "/opinions?owner=" + owner))
                .toList();
    }
}
