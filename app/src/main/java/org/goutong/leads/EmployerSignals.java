package org.goutong.leads;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goutong.web.View;

/** What stalls have heard from an employer's people, and the leads that came of it; for the union only. */
record EmployerSignals(UUID employer, List<SignalRow> signals, List<LeadRow> leads, LocalDate today) implements View {}
