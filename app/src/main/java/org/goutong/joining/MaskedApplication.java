package org.goutong.joining;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application as lists and devices may show it.
 *
 * @param name for example 孙*兰
 * @param phone for example 138****8000
 * @param employer the identified employer's name, or what was typed
 */
public record MaskedApplication(
        UUID id,
        String number,
        OffsetDateTime receivedAt,
        String state,
        String name,
        String phone,
        String employerChoice,
        String employer,
        boolean employerIdentified,
        boolean proxy,
        boolean confirmed,
        List<String> flags,
        @Nullable OffsetDateTime decidedAt) {}
