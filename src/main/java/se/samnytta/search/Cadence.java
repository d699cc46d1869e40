package se.samnytta.search;

/** How often somebody wants to be told what a saved search has found. */
public enum Cadence {
  AT_ONCE, DAILY, WEEKLY
}
