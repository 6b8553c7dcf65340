package org.goutong.employers;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.goutong.orgs.Scope;

/** Told by the module above that has the forms: how many came with each spelling. */
public interface MentionImpact {

    /** Forms that follow each mention, within the scope; a mention without forms may be left out. */
    Map<UUID, Integer> countForms(Scope scope, Collection<UUID> mentionIds);
}
