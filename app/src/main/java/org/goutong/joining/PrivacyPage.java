package org.goutong.joining;

import org.goutong.web.View;

/** The personal-information notice. */
record PrivacyPage(String union, String code) implements View {}
