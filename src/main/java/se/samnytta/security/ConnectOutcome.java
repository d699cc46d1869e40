package se.samnytta.security;

/** How connecting a municipality's own sign-in went. */
public sealed interface ConnectOutcome {

  record Connected() implements ConnectOutcome {}

  /** Another municipality has the issuer: it belongs to one alone. */
  record IssuerTaken() implements ConnectOutcome {}

  /** The issuer does not answer, or calls itself something else. */
  record Silent() implements ConnectOutcome {}

  /** Somebody else has changed it meanwhile. */
  record Stale() implements ConnectOutcome {}
}
