package se.samnytta.files;

/** What became of a file that somebody handed in as a photo. */
public sealed interface ImageOutcome {

  /**
   * Kept, shown to nobody but its own unit until {@link Images#show} says otherwise.
   *
   * @param width  pixels of the largest rendering, upright
   * @param height pixels of the largest rendering, upright
   */
  record Stored(ImageId id, int width, int height) implements ImageOutcome {}

  /**
   * Not kept.
   *
   * @param found the kind of file that was found, "HEIC", where that is the reason; otherwise empty
   */
  record Refused(Reason reason, String found) implements ImageOutcome {

    Refused(Reason reason) {
      this(reason, "");
    }

    /** Key of the text that says so; it takes {@code found} as its only argument. */
    public String key() {
      return "files.image.refused." + reason;
    }
  }

  /** Why a photo is refused. */
  enum Reason {
    /** More than {@link Images#MAX_BYTES}. */
    TOO_LARGE,
    /** More than {@link Images#MAX_PIXELS}, or a side that no camera makes. */
    TOO_MANY_PIXELS,
    /** Neither a picture nor anything known. */
    NOT_AN_IMAGE,
    /** A known kind of file that is not taken: SVG, HEIC, GIF and others. */
    UNSUPPORTED,
    /** Ends too early or contradicts itself. */
    DAMAGED,
    /** There are {@link Images#MAX_EACH} already. */
    TOO_MANY
  }
}
