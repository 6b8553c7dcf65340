package org.goutong.employers;

import java.util.List;
import org.goutong.audit.History;

/**
 * What parting two merged employers would come to.
 *
 * @param restored how many rows become again what they were
 * @param named by which names and spellings of the dissolved one rows have come since, which go back to it
 * @param later facts that somebody has changed since, which stay
 * @param told what people have linked since, which stays unless somebody chooses it
 */
record Parting(Merge merge, int restored, List<String> named, List<History.Later> later, List<References.Told> told) {}
