package org.goutong.matching;

/**
 * One line of a list: what it says of one employer.
 *
 * @param id what the list calls the line, unique within it
 * @param name as written
 * @param creditCode 统一社会信用代码 as written, right or wrong; empty when the list does not say
 * @param address as written; empty when the list does not say
 * @param phone as written, perhaps several; empty when the list does not say
 */
public record EmployerLine(String id, String name, String creditCode, String address, String phone) {}
