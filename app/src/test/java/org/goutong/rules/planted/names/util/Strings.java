package org.goutong.rules.planted.names.util;

/** A thing in a drawer: the planted violation. */
public final class Strings {}
