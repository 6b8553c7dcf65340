package org.goutong.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The result of an action, shown once on the next page.
 *
 * @param text in the visitor's language
 * @param undoPath where a POST takes it back, or null
 */
public record Flash(String text, @Nullable String undoPath) implements Serializable {

    private static final String NAME = Flash.class.getName();

    /** Keeps a text for the next page. */
    public static void say(String key, @Nullable Object... arguments) {
        keep(new Flash(Words.t(key, arguments), null));
    }

    /** Keeps a text with a way back for the next page. */
    public static void sayWithUndo(String undoPath, String key, @Nullable Object... arguments) {
        keep(new Flash(Words.t(key, arguments), undoPath));
    }

    private static void keep(Flash flash) {
        var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        request.getSession().setAttribute(NAME, flash);
    }

    static @Nullable Flash take(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(NAME) instanceof Flash flash)) {
            return null;
        }
        session.removeAttribute(NAME);
        return flash;
    }
}
