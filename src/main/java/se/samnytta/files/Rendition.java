package se.samnytta.files;

/**
 * A photo as it is served: ours in every byte.
 *
 * @param width   one of {@link Images#WIDTHS}, the most it may be wide
 * @param type    how it is packed
 * @param content the file
 */
public record Rendition(int width, Type type, byte[] content) {

  /** How a rendition is packed: WebP for nearly everybody, JPEG for old readers, mails and print. */
  public enum Type {

    WEBP("webp", "image/webp"), JPEG("jpg", "image/jpeg");

    private final String ending;
    private final String mediaType;

    Type(String ending, String mediaType) {
      this.ending = ending;
      this.mediaType = mediaType;
    }

    /** The ending in addresses, also the word in the database. */
    public String ending() {
      return ending;
    }

    public String mediaType() {
      return mediaType;
    }

    /** The type with this ending. */
    public static Type of(String ending) {
      return ending.equals(WEBP.ending) ? WEBP : JPEG;
    }
  }
}
