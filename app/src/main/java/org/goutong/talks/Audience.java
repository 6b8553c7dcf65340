package org.goutong.talks;

/**
 * Who listened at one site to a talk that an employer asked for.
 *
 * @param site for example 江苏分公司
 * @param people 人次; whoever watches twice counts twice
 * @param forms 份, as counted there
 */
record Audience(String site, int people, int forms, String byName) {}
