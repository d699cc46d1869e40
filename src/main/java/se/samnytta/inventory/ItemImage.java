package se.samnytta.inventory;

import se.samnytta.files.ImageId;

/**
 * A picture of an item; the first one is its cover.
 *
 * @param image the stored photo
 * @param alt   what the picture shows, in words
 */
public record ItemImage(ImageId image, String alt) {}
