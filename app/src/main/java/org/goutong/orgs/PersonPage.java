package org.goutong.orgs;

import java.util.List;
import java.util.Map;
import org.goutong.web.Problems;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;

/**
 * One colleague: the account, the postings, and what an administrator can do.
 *
 * @param current the posting that counts today, or null
 * @param unit code chosen for another posting
 * @param role role chosen for another posting
 * @param demo where nobody needs a password
 */
record PersonPage(
        Account account,
        String unionName,
        @Nullable Posting current,
        List<Posting> postings,
        Map<String, String> units,
        Map<String, String> roles,
        String unit,
        String role,
        Problems problems,
        boolean demo)
        implements View {

    boolean invited() {
        return !account.hasPassword() && !demo;
    }
}
