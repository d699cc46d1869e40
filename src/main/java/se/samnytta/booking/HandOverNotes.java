package se.samnytta.booking;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;

/**
 * The signed paper of a hand-over or a return: what changed hands, in what condition, who gave and who took. It is made once and
 * kept as it was made. Either side may have it signed, usually on one telephone that both sign on.
 */
@Component
public class HandOverNotes {

  private final NoteStore store;
  private final Sides sides;
  private final NotePaper paper;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  HandOverNotes(NoteStore store, Sides sides, NotePaper paper, ApplicationEventPublisher events, TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.sides = sides;
    this.paper = paper;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * What would be signed; {@link NotFound} for who does not see the booking.
   *
   * @return nothing for whoever may not act for either side
   */
  public Optional<NoteSheet> sheet(Actor actor, BookingId booking, HandOverId handOver) {
    return in(() -> store.sheet(booking, handOver).map(sheet -> sides.of(actor, sheet.owner(), sheet.receiver()).isEmpty()
        ? Optional.<NoteSheet>empty()
        : Optional.of(sheet)).orElseThrow(() -> new NotFound("hand-over " + handOver)));
  }

  /**
   * Signs it. What has been signed already stays as it is, whoever comes second.
   *
   * @return whether the actor may, and so whether there is a paper now
   */
  public boolean sign(Actor actor, BookingId booking, HandOverId handOver, Signatures signatures, Locale language) {
    Optional<NoteSheet> sheet = sheet(actor, booking, handOver);
    if (sheet.isEmpty())
      return false;
    if (sheet.get().signed())
      return true;
    Instant now = clock.instant();
    byte[] pdf = paper.written(sheet.get(), signatures, now, language);
    byte[] hash = sha256(pdf);
    return in(() -> {
      if (store.insert(sheet.get(), handOver, actor, signatures, pdf, hash, now))
        events.publishEvent(new HandOverNoteSigned(store.parties(booking), actor.person(), actor.unit(), handOver,
            HexFormat.of().formatHex(hash)));
      return true;
    });
  }

  /** The paper as it was made; {@link NotFound} where nobody has signed, and for who does not see the booking. */
  public SignedNote read(BookingId booking, HandOverId handOver) {
    return in(() -> store.find(booking, handOver).orElseThrow(() -> new NotFound("note of hand-over " + handOver)));
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> T in(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(_ -> work.get()));
  }
}
