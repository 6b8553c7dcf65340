package org.goutong.imports;

/**
 * Why a field cannot get back what it said before an import.
 *
 * @param because the column that stands in the way: the field itself, or another one of its record
 */
record Barred(Kept.Reason reason, String because) {}
