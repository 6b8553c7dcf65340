package org.goutong.web;

/** A page or a fragment: rendered by the template of the same name in the directory of its module. */
public interface View {}
