package org.goutong.rules.planted.names;

/** A name that says nothing: the planted violation. */
public final class PlantedService {}
