package se.samnytta.oversight.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samnytta.oversight.ChainChecks.Check;

/**
 * The page of the audit trail.
 *
 * @param subjects what things can be asked for, by code with its words
 * @param older    the address of the next page, null on the last
 * @param check    the last time the chain was read through, null before the first
 */
public record AuditView(List<AuditRow> rows, Map<String, String> subjects, @Nullable String older, String csv, @Nullable Check check) {}
