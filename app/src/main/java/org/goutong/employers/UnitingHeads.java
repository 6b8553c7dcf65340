package org.goutong.employers;

import java.util.UUID;
import org.goutong.orgs.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A head and what hangs below it are two employers: as one, it would stand above itself. */
@Component
class UnitingHeads implements EmployerUse.Uniting {

    private final HeadQueries heads;

    UnitingHeads(HeadQueries heads) {
        this.heads = heads;
    }

    @Override
    public @Nullable String objection(Scope scope, UUID gone, UUID kept) {
        return heads.isAbove(scope, gone, kept) || heads.isAbove(scope, kept, gone)
                ? "employers.merge.head-and-branch"
                : null;
    }
}
