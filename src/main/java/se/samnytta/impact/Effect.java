package se.samnytta.impact;

/** What one line of a hand-over saved: what it was reckoned from, and what came out. */
record Effect(EffectId id, Moved moved, Figures figures) {

  Effect with(Figures corrected) {
    return new Effect(id, moved, corrected);
  }
}
