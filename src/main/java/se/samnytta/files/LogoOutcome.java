package se.samnytta.files;

/** What became of a file that somebody handed in as a logo. */
public sealed interface LogoOutcome {

  /** Read. */
  record Read(Logo logo) implements LogoOutcome {}

  /** Not read. */
  record Refused(Reason reason) implements LogoOutcome {

    /** Key of the text that says so. */
    public String key() {
      return "files.logo.refused." + reason;
    }
  }

  /** Why a logo is refused. */
  enum Reason {
    /** More than {@link Logo#MAX_BYTES} when made ready. */
    TOO_LARGE,
    /** Neither SVG nor PNG. */
    NOT_A_LOGO,
    /** An SVG with scripts, links to elsewhere, text or pictures inside. */
    NOT_PLAIN,
    /** Contradicts itself or ends too early. */
    DAMAGED
  }
}
