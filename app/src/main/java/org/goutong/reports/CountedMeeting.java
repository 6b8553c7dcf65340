package org.goutong.reports;

import java.util.UUID;

/**
 * The one meeting whose rows are counted, with workers or with employers.
 *
 * @param path where its figures stand
 */
record CountedMeeting(UUID id, String title, String path) {}
