package org.goutong.web;

/** What every personal link shows that opens nothing: taken back, too old, or never given out, which nobody can tell apart. */
public record PersonalLinkGonePage() implements View {}
