package se.samnytta.booking;

import java.time.Instant;
import java.util.Locale;

/** Writes a hand-over's paper; implemented in a room of its own. */
public interface NotePaper {

  /** The paper as PDF, tagged for those who have it read to them. */
  byte[] written(NoteSheet sheet, Signatures signatures, Instant at, Locale language);
}
