package org.goutong.orgs;

import java.util.UUID;

/** An account, whatever its posting. */
record Account(UUID id, String username, String name, String orgCode, boolean active, boolean hasPassword) {}
