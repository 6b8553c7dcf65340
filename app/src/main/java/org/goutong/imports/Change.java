package org.goutong.imports;

/**
 * A field that becomes another one.
 *
 * @param before empty when it was unknown
 */
record Change(Field field, String before, String after) {}
