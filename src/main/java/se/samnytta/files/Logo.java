package se.samnytta.files;

/**
 * A small picture that stands for somebody: an SVG without anything that moves, calls or looks elsewhere, or a PNG.
 *
 * @param type  image/svg+xml or image/png
 * @param bytes our own rendering of what was handed in
 */
public record Logo(String type, byte[] bytes) {

  /** The most a logo may weigh, 64 kB. */
  public static final int MAX_BYTES = 64 << 10;

  /** Reads a file that somebody hands in. Which it is tells the content, not the name. */
  public static LogoOutcome read(byte[] content) {
    if (content.length > 1 << 20)
      return new LogoOutcome.Refused(LogoOutcome.Reason.TOO_LARGE);
    return switch (FileKind.of(content)) {
      case SVG -> SvgFile.read(content);
      case PNG -> LogoPng.read(content);
      default -> new LogoOutcome.Refused(LogoOutcome.Reason.NOT_A_LOGO);
    };
  }
}
