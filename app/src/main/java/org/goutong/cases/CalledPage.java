package org.goutong.cases;

import org.goutong.web.View;

/** The number of somebody who is about to be called. */
record CalledPage(Case kept, Person person, String phone) implements View {}
