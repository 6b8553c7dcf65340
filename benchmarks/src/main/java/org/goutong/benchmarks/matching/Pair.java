package org.goutong.benchmarks.matching;

/** A row of the left list and one of the right that could be one employer; the higher the score, the likelier. */
record Pair(int left, int right, double score) {}
