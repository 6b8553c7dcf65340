/** The rules of the house; each is seen to catch a planted violation. */
@NullMarked
package org.goutong.rules;

import org.jspecify.annotations.NullMarked;
