package se.samnytta.booking.histories;

/** What may happen next, and how often it does. */
enum Kind {

  ASK(11), APPROVE(9), TAKE_YES_BACK(1), DECLINE(1), CANCEL(2), READY(2), HAND_OVER(10), TAKE_BACK(8), CONFIRM(3), NOT_COLLECTED(1),
  CHANGE(7), WITHDRAW(1), ANSWER(4), OTHER_END(2), REPORT(3), SETTLE(4), AGAIN(1), WEEKS_PASS(2);

  final int often;

  boolean needsADeal() {
    return this != ASK && this != AGAIN && this != WEEKS_PASS;
  }

  Kind(int often) {
    this.often = often;
  }
}
