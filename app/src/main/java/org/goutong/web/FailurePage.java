package org.goutong.web;

/**
 * What a person sees when something was refused or went wrong.
 *
 * @param status HTTP status
 * @param reason in the visitor's language, never an exception's text
 * @param worker whether the visitor stands at a stall rather than at a desk
 */
record FailurePage(int status, String reason, boolean worker) implements View {}
