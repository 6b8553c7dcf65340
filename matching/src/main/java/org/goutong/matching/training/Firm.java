package org.goutong.matching.training;

/**
 * One invented employer.
 *
 * @param number from 0, without gaps
 * @param kin the code of a firm of its family, or of a neighbour when it has none
 */
record Firm(int number, InventedName name, String code, String kin, Room room, String phone) {}
