package org.goutong.audit;

/** A line as it is read: 今天 12:14 · 何川 · 通过了一份入会申请 · 入会申请 …4f3a9c21. */
record TrailLine(String moment, String actor, String sentence, String union, String subject, String detail) {}
