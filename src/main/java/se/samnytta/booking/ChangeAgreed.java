package se.samnytta.booking;

/** One of those who have to has said yes to a change; another is still asked. */
public record ChangeAgreed(Parties parties, By by) implements BookingEvent {

  @Override
  public String auditAction() {
    return "booking.change_agreed";
  }
}
