package se.samnytta.files;

import java.io.IOException;

/** A file ends too early or contradicts itself. Never leaves the package: it becomes a refusal. */
final class Damaged extends IOException {

  private static final long serialVersionUID = 1L;

  Damaged(String how) {
    super(how);
  }
}
