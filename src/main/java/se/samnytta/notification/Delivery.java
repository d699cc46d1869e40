package se.samnytta.notification;

/** How a letter leaves the house. */
interface Delivery {

  /** Waits for the answer of whoever takes letters on; never throws for what they answer. */
  Outcome deliver(Letter letter);

  /** What became of it. */
  sealed interface Outcome {

    /** Taken on. */
    record Sent() implements Outcome {}

    /** Nobody takes letters on here, so it is kept. */
    record Kept() implements Outcome {}

    /** This letter never will be taken on: the address is refused. */
    record Refused(String why) implements Outcome {}

    /** This letter was not taken on now. */
    record NotNow(String why) implements Outcome {}

    /** Nobody answers, so no other letter will be taken on now either. */
    record NobodyAnswers(String why) implements Outcome {}
  }
}
