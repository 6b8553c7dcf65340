package org.goutong.orgs;

import java.util.List;
import org.goutong.web.View;

/**
 * Where staff come in.
 *
 * @param state why they are here again: {@code wrong}, {@code wait}, {@code busy}, {@code bye}, {@code ready}, or empty
 * @param people whom the demo offers; empty elsewhere
 */
record SignInPage(String state, List<Staff> people) implements View {

    boolean demo() {
        return !people.isEmpty();
    }

    /** Whether something went wrong, rather than well. */
    boolean amiss() {
        return List.of("wrong", "wait", "busy").contains(state);
    }
}
