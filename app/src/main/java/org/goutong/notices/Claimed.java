package org.goutong.notices;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A notice in the hand of a sender.
 *
 * @param toAccount whether it is the mail that the owner of an account wished for
 * @param address stored form
 * @param path plain, or the stored form of one that opens something by itself
 * @param attempts how often it was tried, this time included
 * @param claim names the hand
 */
record Claimed(
        UUID id,
        String orgCode,
        String rule,
        boolean toAccount,
        String name,
        Channel channel,
        String address,
        String language,
        String subjectName,
        String path,
        String note,
        LocalDate dueOn,
        int attempts,
        UUID claim) {}
