package org.goutong.cases;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.goutong.web.View;

/**
 * Who has how many cases of a unit.
 *
 * @param here who is an organiser of the unit today
 */
record OwnersPage(List<HandOverStore.Owner> owners, Set<UUID> here, String unit) implements View {}
