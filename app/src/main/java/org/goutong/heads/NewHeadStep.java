package org.goutong.heads;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One step of a plan for a head firm.
 *
 * @param title for example 请区委约见总部
 * @param ownerId who takes it
 */
public record NewHeadStep(String title, UUID ownerId, LocalDate dueOn) {}
