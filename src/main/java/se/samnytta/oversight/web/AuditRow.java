package se.samnytta.oversight.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the audit trail as a page shows it.
 *
 * @param who     the name, or words for nobody or somebody who has been erased
 * @param as      in which roles, as words
 * @param what    what was done, in words
 * @param subject what it was done to, in words
 * @param href    where that is, null when it has no page
 * @param why     the doer's reason, empty for none
 * @param changes what it was before and after, or what else was told
 * @param place   its place in the chain, null while it waits for its seal
 * @param seal    the beginning of its hash
 */
public record AuditRow(long id, String at, String who, String unit, String as, String what, String subject, @Nullable String href,
    String why, List<Change> changes, @Nullable Long place, String seal) {

  /** One thing that was told: its name, what it was before (empty if that is not told) and what it became. */
  public record Change(String name, String before, String after) {}
}
