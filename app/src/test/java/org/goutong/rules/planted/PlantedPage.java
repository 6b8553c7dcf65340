package org.goutong.rules.planted;

import org.goutong.web.View;

/** A page that has no template: the planted violation. */
public record PlantedPage(String text) implements View {}
