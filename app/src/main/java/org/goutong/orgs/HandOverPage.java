package org.goutong.orgs;

import org.goutong.web.View;

/**
 * A one-time link, shown this once, for the administrator to hand over.
 *
 * @param local whether it opens on this machine only
 */
record HandOverPage(Account account, String unionName, String link, boolean local) implements View {}
