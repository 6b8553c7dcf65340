package org.goutong.reports;

/**
 * How the counted applications of a meeting came and where they stand.
 *
 * @param byPhone filled in on the page by the applicants themselves
 * @param byDevice filled in on a device by the applicants themselves
 * @param byProxy filled in by somebody for them
 * @param flagged of all, those that carry a review flag
 */
record Breakdown(long byPhone, long byDevice, long byProxy, long flagged, long waiting, long returned) {}
