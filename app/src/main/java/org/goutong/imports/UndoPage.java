package org.goutong.imports;

import org.goutong.web.View;

/**
 * What undoing an import will do, before it is done.
 *
 * @param until last day on which it can be undone
 */
record UndoPage(Batch batch, String until) implements View {}
