package se.samnytta.booking.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Period;
import se.samnytta.listing.Term;
import se.samnytta.web.Fields;

/**
 * The list of what somebody is about to ask for.
 *
 * @param gone how many things are on it that can no longer be seen
 */
public record CartView(List<Owner> owners, Money total, int gone, UUID key, Fields fields) {

  public CartView {
    owners = List.copyOf(owners);
  }

  /** What one unit is asked for; it decides for itself. */
  public record Owner(String name, String municipality, List<Row> rows) {}

  /**
   * A thing on the list.
   *
   * @param image address of a small picture, empty for none
   * @param hours from when until when, null for whole days and for what is kept
   * @param wrong key of what stands in the way, null for nothing; with its arguments
   */
  public record Row(long id, long listing, String title, String image, Term term, int quantity, @Nullable LocalDate first,
      @Nullable LocalDate last, @Nullable Period hours, Money amount, @Nullable Wrong wrong) {}

  /** What stands in the way. */
  public record Wrong(String key, List<Object> args) {}

  public boolean isEmpty() {
    return owners.isEmpty();
  }

  /** Whether everything can be sent as it stands. */
  public boolean isReady() {
    return owners.stream().flatMap(owner -> owner.rows().stream()).allMatch(row -> row.wrong() == null);
  }
}
