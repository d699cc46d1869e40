package se.samnytta.booking;

/** No to what the receiver would like to change; the booking stays as it is. */
public record ChangeRefused(Parties parties, By by) implements BookingEvent {

  @Override
  public String auditAction() {
    return "booking.change_refused";
  }
}
