package org.goutong.imports;

import java.util.List;
import org.goutong.web.View;

/**
 * What undoing an import will do, before it is done.
 *
 * @param until last day on which it can be undone
 * @param kept what would stay, the first of it
 */
record UndoPage(Batch batch, String until, Forecast forecast, List<KeptRow> kept) implements View {}
