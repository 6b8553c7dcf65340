package org.goutong.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who stands above whom: as the register has it, and as a list is about to have it. */
final class HeadChains {

    private final Map<UUID, UUID> registered;
    private final Map<String, @Nullable String> becoming = new HashMap<>();

    /** @param registered heads of all that matter, and of all above them */
    HeadChains(Map<UUID, UUID> registered) {
        this.registered = registered;
    }

    /** @param key an identifier, or a row that stands for what will be entered from it */
    void become(String key, @Nullable String head) {
        becoming.put(key, head);
    }

    /** Whether somebody is another one, or stands above it. */
    boolean isAbove(String key, String other) {
        var seen = new HashSet<String>();
        for (var next = other; next != null && seen.add(next); next = headOf(next)) {
            if (next.equals(key)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String headOf(String key) {
        return becoming.containsKey(key)
                ? becoming.get(key)
                : HeadLinks.isRow(key) ? null : Objects.toString(registered.get(UUID.fromString(key)), null);
    }
}
