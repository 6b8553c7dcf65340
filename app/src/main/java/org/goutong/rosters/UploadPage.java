package org.goutong.rosters;

import java.util.Map;
import org.goutong.web.Problems;
import org.goutong.web.View;

/**
 * Where a list is handed in.
 *
 * @param units units that may work with it, by code
 * @param places places it may be about, by id
 */
record UploadPage(UploadForm form, Problems problems, Map<String, String> units, Map<String, String> places)
        implements View {}
