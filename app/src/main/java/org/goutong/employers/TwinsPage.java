package org.goutong.employers;

import java.util.List;
import org.goutong.web.View;

/**
 * Which other record may be the same employer.
 *
 * @param likely what the matching of names takes for alike, the likeliest first
 * @param hits what was found by the search
 */
record TwinsPage(Employer employer, String q, List<Likely> likely, List<EmployerRow> hits, UnitNames names)
        implements View {}
