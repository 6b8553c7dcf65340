package org.goutong.founding;

import org.goutong.web.View;

/**
 * The federation that firms of a place have joined, or are founding.
 *
 * @param agreed how many more firms of the place have agreed
 */
record FederationStanding(FoundingRow federation, int agreed) implements View {}
