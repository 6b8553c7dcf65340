package org.goutong.places;

/** A place in a list, with the name of the unit that looks after it. */
record PlaceRow(Place place, String unit) {}
