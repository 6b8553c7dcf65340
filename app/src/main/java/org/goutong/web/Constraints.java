package org.goutong.web;

import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.context.MessageSource;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Translates the name of a broken database constraint into a message, never the database's error text. */
@Component
public class Constraints {

    private final MessageSource messages;

    Constraints(MessageSource messages) {
        this.messages = messages;
    }

    /** The message key of the constraint that refused, for example {@code constraint.place_name_once_per_unit}, or null. */
    public @Nullable String messageKey(DataAccessException refusal) {
        var name = name(refusal);
        var key = "constraint." + name;
        return name != null && messages.getMessage(key, null, null, Locale.ROOT) != null ? key : null;
    }

    /** Whether the database refused characters that no text holds, such as the one with number zero. */
    static boolean unreadable(DataAccessException refusal) {
        return NestedExceptionUtils.getMostSpecificCause(refusal) instanceof SQLException sql
                && "22021".equals(sql.getSQLState());
    }

    /** The name of the constraint that refused, or null. */
    public static @Nullable String name(DataAccessException refusal) {
        return NestedExceptionUtils.getMostSpecificCause(refusal) instanceof PSQLException sql
                        && sql.getServerErrorMessage() != null
                ? sql.getServerErrorMessage().getConstraint()
                : null;
    }
}
