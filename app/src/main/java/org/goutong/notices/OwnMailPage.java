package org.goutong.notices;

import java.util.Map;
import org.goutong.web.Problems;
import org.goutong.web.View;

/**
 * Where the reader wants notices mailed to, and which.
 *
 * @param on whether mail goes out here at all
 * @param typed the address as it was typed
 * @param rules what can be mailed, in words
 */
record OwnMailPage(OwnMail.Said said, boolean on, String typed, Map<String, String> rules, Problems problems)
        implements View {

    boolean wished(String rule) {
        return said.rules().contains(rule);
    }
}
