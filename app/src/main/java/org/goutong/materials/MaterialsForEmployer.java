package org.goutong.materials;

import java.util.List;
import org.goutong.web.View;

/**
 * The materials that are right today, on an employer's own page.
 *
 * @param path of the page
 */
record MaterialsForEmployer(String path, List<Material> materials) implements View {}
