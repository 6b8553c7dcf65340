package org.goutong.rules.planted;

/** Would walk through the demo of all journeys while another changes it. */
public final class PlantedJourney {}
