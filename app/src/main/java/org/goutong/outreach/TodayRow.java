package org.goutong.outreach;

/**
 * A meeting on the board of the day.
 *
 * @param name what tells it from the others: the unit for a district, the place for a street
 * @param note place and hours, or hours alone
 */
record TodayRow(Meeting meeting, String name, String note, long consultations) {}
