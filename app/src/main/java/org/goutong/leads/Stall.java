package org.goutong.leads;

import java.time.OffsetDateTime;
import java.util.UUID;

/** The stall whose finds are looked at. */
record Stall(UUID id, String orgCode, UUID placeId, String title, String spot, OffsetDateTime opensAt) {}
