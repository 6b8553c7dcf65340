package org.goutong.employers;

import java.util.List;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What rows of a module refer to employers; each module says it of its own, as a bean. Whether an employer is in use, what
 * moves when two become one, and what goes back when they are parted again, is all read from this one description.
 */
public record EmployerUse(List<Reference> references, Uniting uniting) {

    /** What a module has to settle itself before its rows move, where an employer has only one of something. */
    public interface Uniting {

        /** Why the two cannot become one, as the key of a text; null when they can. */
        default @Nullable String objection(Scope scope, UUID gone, UUID kept) {
            return null;
        }

        /** Settles it, inside the transaction of the merge; what it changes must keep its history. */
        default void unite(Scope scope, UUID gone, UUID kept) {}

        /**
         * Settles what has come since a merge to the one thing that both had, when the two are parted again: it stays with
         * the employer that was kept. Identifiers of rows that came since are greater than the merge's.
         */
        default void part(Scope scope, UUID gone, UUID kept, UUID merge) {}

        /** Settles what follows for either of the two once all rows are where they belong; the last thing of a parting. */
        default void parted(Scope scope, UUID gone, UUID kept) {}
    }

    public EmployerUse(Reference... references) {
        this(new Uniting() {}, references);
    }

    public EmployerUse(Uniting uniting, Reference... references) {
        this(List.of(references), uniting);
    }
}
