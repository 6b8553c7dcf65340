package org.goutong.imports;

import java.util.HashMap;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.springframework.stereotype.Component;

/** Works out what an import would do, and writes nothing but that beside its rows. Killed, it begins anew. */
@Component
class Checking {

    private static final int SET = 5_000;

    private final Scopes scopes;
    private final BatchStore store;
    private final Planning planning;

    Checking(Scopes scopes, BatchStore store, Planning planning) {
        this.scopes = scopes;
        this.store = store;
        this.planning = planning;
    }

    void check(Staff by, Batch batch) {
        var claimed = new HashMap<String, Integer>();
        int behind = 0;
        while (behind < batch.lastRow()) {
            behind = check(by, batch, behind, claimed);
        }
    }

    private int check(Staff by, Batch batch, int behind, HashMap<String, Integer> claimed) {
        return scopes.in(by.scope(), () -> {
            var lines = store.listNext(by.scope(), batch.id(), behind, SET);
            int last = lines.getLast().number();
            store.note(by.scope(), batch.id(), planning.plan(by, batch, lines, claimed));
            store.checked(by.scope(), batch.id(), last);
            return last;
        });
    }
}
