package org.goutong.orgs;

import java.util.Map;
import org.goutong.web.Problems;
import org.goutong.web.View;

/** Where an administrator invites a colleague. */
record InvitationPage(Map<String, String> units, Map<String, String> roles, InvitationForm form, Problems problems)
        implements View {}
