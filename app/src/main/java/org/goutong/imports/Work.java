package org.goutong.imports;

import java.util.List;
import java.util.UUID;
import org.goutong.errands.Errand;
import org.goutong.orgs.Colleagues;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Staff;
import org.goutong.web.Constraints;
import org.goutong.web.NotFound;
import org.goutong.web.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Goes on with imports behind the pages, in the name of whoever began: looks, takes over, undoes, a set of rows at a time. */
@Component
class Work implements Errand {

    private static final Logger log = LoggerFactory.getLogger(Work.class);
    private static final Scope JOB = new Scope.Job(Scope.Purpose.IMPORTS);

    private final BatchStore store;
    private final Checking checking;
    private final Running running;
    private final Undoing undoing;
    private final Colleagues colleagues;
    private final Constraints constraints;

    Work(
            BatchStore store,
            Checking checking,
            Running running,
            Undoing undoing,
            Colleagues colleagues,
            Constraints constraints) {
        this.store = store;
        this.checking = checking;
        this.running = running;
        this.undoing = undoing;
        this.colleagues = colleagues;
        this.constraints = constraints;
    }

    @Override
    public List<UUID> listUnfinished() {
        return store.listUnfinished(JOB);
    }

    @Override
    public void run(UUID id) {
        store.find(JOB, id)
                .filter(batch -> batch.stage().busy() && batch.interruptedBy().isEmpty())
                .ifPresent(this::goOn);
    }

    private void goOn(Batch batch) {
        var person = colleagues
                .find(JOB, batch.username())
                .filter(found ->
                        found.covers(batch.orgCode()) && found.may(batch.kind().right()));
        if (person.isEmpty()) {
            store.interrupt(JOB, batch.id(), "imports.interrupted.no-right");
            return;
        }
        try {
            switch (batch.stage()) {
                case CHECKING -> checking.check(person.get(), batch);
                case RUNNING -> running.run(person.get(), batch.id());
                case UNDOING -> undo(person.get(), batch.id());
                default -> throw new IllegalStateException("nothing to do for " + batch.stage());
            }
        } catch (Refused | NotFound refused) {
            // Trying again would end the same way; whatever else fails is tried again.
            log.info("an import does not go on", refused);
            store.interrupt(JOB, batch.id(), "imports.interrupted.refused");
        } catch (DataIntegrityViolationException violated) {
            // A run plans its rows anew, without those that it cannot take. Undoing knows no row that it could leave
            // out:
            // what it looked at twice and could not write needs a person.
            if (batch.stage() != Batch.Stage.UNDOING) {
                throw violated;
            }
            log.warn("an import is not undone to its end", violated);
            var because = constraints.messageKey(violated);
            store.interrupt(JOB, batch.id(), because == null ? "imports.interrupted.refused" : because);
        }
    }

    private void undo(Staff by, UUID id) {
        try {
            undoing.undo(by, id);
        } catch (DataIntegrityViolationException changed) {
            // Somebody may have come between the look and the write; what cannot go back is worked out anew.
            log.info("a step of undoing an import is tried again", changed);
            undoing.undo(by, id);
        }
    }
}
