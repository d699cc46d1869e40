package se.samnytta.notification;

/** Without a mail server, letters are kept. */
final class KeptDelivery implements Delivery {

  @Override
  public Outcome deliver(Letter letter) {
    return new Outcome.Kept();
  }
}
