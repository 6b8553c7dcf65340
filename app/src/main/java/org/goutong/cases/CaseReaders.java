package org.goutong.cases;

import java.time.LocalDate;
import java.util.List;
import org.goutong.web.View;

/** Who of other units has asked to look into a case, beside the file of its employer. */
record CaseReaders(List<AccessRequest> requests, LocalDate today) implements View {}
