package se.samnytta.files;

import java.util.UUID;

/** A stored photo. Random, so that an address cannot be guessed from another. */
public record ImageId(UUID value) {

  /** Where the picture is served as WebP, at most so many pixels wide ({@link Images#WIDTHS}). */
  public String webp(int width) {
    return "/bilder/" + value + "-" + width + ".webp";
  }

  /** Where the picture is served as JPEG, at most so many pixels wide ({@link Images#WIDTHS}). */
  public String jpeg(int width) {
    return "/bilder/" + value + "-" + width + ".jpg";
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
