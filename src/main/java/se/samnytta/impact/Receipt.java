package se.samnytta.impact;

/** Whether anybody has said that the things came. What only silence says is kept apart from what is verified. */
enum Receipt {

  AWAITED, CONFIRMED, ASSUMED;

  /** What has been confirmed stays so. */
  Receipt or(Receipt later) {
    return this == AWAITED ? later : this;
  }
}
