package se.samnytta.booking;

/** The receiver does not ask for the change any more. */
public record ChangeWithdrawn(Parties parties, By by) implements BookingEvent {

  @Override
  public String auditAction() {
    return "booking.change_withdrawn";
  }
}
