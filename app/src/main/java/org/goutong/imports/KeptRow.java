package org.goutong.imports;

/**
 * Something that stayed when an import was undone.
 *
 * @param field word of the field; empty when the whole record stayed
 * @param value what the field says since, in words
 * @param when when it was changed; empty when it was not
 */
record KeptRow(Kept kept, String field, String value, String when) {}
