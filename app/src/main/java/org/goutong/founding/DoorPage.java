package org.goutong.founding;

import org.goutong.web.Problems;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * Saying with one's own phone that one has come.
 *
 * @param answer what came of the last try, null before
 */
record DoorPage(String token, Door door, String name, Door.@Nullable Answer answer, Problems problems)
        implements View {}
