package org.goutong.cases;

/**
 * Somebody who speaks for an employer: of its management or its personnel department.
 *
 * @param position for example 总经理; may be empty
 */
public record Principal(String name, String position, Level level) {}
