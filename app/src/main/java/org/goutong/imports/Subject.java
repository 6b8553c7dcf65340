package org.goutong.imports;

/** A record that a row means, as it is called, and where its page is. */
record Subject(String name, String path) {}
