package org.goutong.employers;

import org.goutong.web.View;

/**
 * A record that was merged into another one.
 *
 * @param when for example {@code 今天 10:20}
 */
record MergedPage(Employer employer, Merge merge, String when, boolean mayPart) implements View {}
