package org.goutong.employers;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.goutong.orgs.Scope;

/** Told by a module above that refers to employers: which of some it refers to. */
public interface EmployerUse {

    /** The employers among these that are in use, within the scope. */
    Set<UUID> inUse(Scope scope, Collection<UUID> employers);
}
