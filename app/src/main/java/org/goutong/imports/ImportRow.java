package org.goutong.imports;

/**
 * An import in a list.
 *
 * @param when when it was handed in
 */
record ImportRow(Batch batch, String unit, String when) {}
