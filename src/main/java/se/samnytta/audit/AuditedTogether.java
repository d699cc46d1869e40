package se.samnytta.audit;

import java.util.List;

/** Something done to many, which leaves a row for each in the audit trail, as {@link Auditable} does for one. */
public interface AuditedTogether {

  List<Auditable> audited();
}
