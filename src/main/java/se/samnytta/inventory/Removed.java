package se.samnytta.inventory;

import java.time.Instant;
import se.samnytta.files.ImageId;

/** A picture that was taken off a thing. */
public record Removed(ImageId image, int position, Instant at) {}
