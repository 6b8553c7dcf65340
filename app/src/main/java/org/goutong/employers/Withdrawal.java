package org.goutong.employers;

import java.util.List;
import java.util.UUID;

/**
 * What became of employers that somebody wanted to take back.
 *
 * @param withdrawn found by nobody any more; also those that had been withdrawn before
 * @param edited kept, because a person has changed their facts since they were entered
 * @param used kept, because an application, a member, a meeting, a lead or a decision refers to them
 */
public record Withdrawal(List<UUID> withdrawn, List<UUID> edited, List<UUID> used) {}
