package se.samnytta.booking;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.samnytta.kernel.Money;

/**
 * The receiver would like the booking to be other.
 *
 * @param awaits  the sides whose yes it needs
 * @param amount  what it costs then
 */
public record ChangeAsked(Parties parties, By by, Set<Side> awaits, Money amount) implements BookingEvent {

  public ChangeAsked {
    awaits = Set.copyOf(awaits);
  }

  @Override
  public String auditAction() {
    return "booking.change_asked";
  }

  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("awaits", awaits.stream().map(Enum::name).sorted().collect(Collectors.joining(" ")));
  }
}
