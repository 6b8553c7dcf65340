package org.goutong.outreach;

/**
 * A meeting in a list.
 *
 * @param when for example 6月7日 11:30–13:30
 * @param unit name of the unit that holds it
 * @param overdue whether its hour has come and nobody has opened it
 */
record MeetingRow(Meeting meeting, String when, String unit, boolean overdue, long consultations) {}
