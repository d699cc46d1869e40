package se.samnytta.booking;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.inventory.ItemId;
import se.samnytta.inventory.Pieces;

/**
 * Which labelled pieces go out with a line and come back. Whoever hands something over reads the labels, or does not: it has to be
 * said only where what remains could not have so many labels as there are. Called with the items locked.
 */
@Component
class Bound {

  private final JdbcClient jdbc;
  private final Pieces pieces;
  private final Clock clock;

  Bound(JdbcClient jdbc, Pieces pieces, Clock clock) {
    this.jdbc = jdbc;
    this.pieces = pieces;
    this.clock = clock;
  }

  private static String cause(Line line) {
    return "line/" + line.id();
  }

  /** Why these cannot be the ones that are handed over, if they cannot. */
  Optional<StepOutcome> refusesOut(Booking booking, Map<LineId, Integer> quantities, Map<LineId, List<String>> labels) {
    return booking.lines().stream()
        .flatMap(
            line -> refusesOut(booking, line, quantities.getOrDefault(line.id(), 0), labels.getOrDefault(line.id(), List.of())).stream())
        .findFirst();
  }

  private Optional<StepOutcome> refusesOut(Booking booking, Line line, int quantity, List<String> labels) {
    if (labels.size() > quantity)
      return Optional.of(new StepOutcome.TooManyLabels(line.id(), quantity));
    Optional<String> unknown = pieces.notHere(line.item(), labels);
    if (unknown.isPresent())
      return Optional.of(new StepOutcome.NoSuchLabel(line.id(), unknown.get()));
    if (booking.isLoan() || quantity == 0)
      return Optional.empty();
    int least = pieces.count(line.item()) - (pieces.stock(line.item()) - quantity);
    return labels.size() < least ? Optional.of(new StepOutcome.NameThem(line.id(), least)) : Optional.empty();
  }

  /** They are with the receiver: to come back, or as the receiver's own. */
  void out(Booking booking, Line line, List<String> labels, Optional<ItemId> own) {
    if (labels.isEmpty())
      return;
    if (own.isPresent())
      pieces.belongTo(line.item(), labels, own.get());
    else
      pieces.bind(line.item(), labels, cause(line));
    jdbc.sql("""
        insert into booking.bound_piece (booking_id, line_id, owner_unit, receiver_unit, label, out_at)
        select :booking, :line, :owner, :receiver, label, :now from unnest(:labels::text[]) label
        """)
        .param("booking", booking.id().value())
        .param("line", line.id().value())
        .param("owner", booking.owner().value())
        .param("receiver", booking.receiver().value())
        .param("now", Columns.at(clock.instant()))
        .param("labels", labels.toArray(String[]::new))
        .update();
  }

  /** Why it cannot be these that are back, if it cannot: something else went out, or it is not clear what is left. */
  Optional<StepOutcome> refusesBack(Booking booking, Map<LineId, Integer> quantities, Map<LineId, List<String>> labels) {
    return booking.lines().stream()
        .flatMap(line -> refusesBack(line, quantities.getOrDefault(line.id(), 0), labels.getOrDefault(line.id(), List.of())).stream())
        .findFirst();
  }

  private Optional<StepOutcome> refusesBack(Line line, int quantity, List<String> labels) {
    if (labels.size() > quantity)
      return Optional.of(new StepOutcome.TooManyLabels(line.id(), quantity));
    List<String> away = away(line);
    Optional<String> other = labels.stream().filter(label -> !away.contains(label)).findFirst();
    if (other.isPresent())
      return Optional.of(new StepOutcome.NoSuchLabel(line.id(), other.get()));
    int stay = line.out() - quantity;
    int least = stay == 0 ? 0 : away.size() - stay;
    return labels.size() < least ? Optional.of(new StepOutcome.NameThem(line.id(), least)) : Optional.empty();
  }

  /** They are back; with the last of the line, all that went out with it are. */
  void back(Line line, int quantity, List<String> labels) {
    List<String> came = line.out() == quantity ? away(line) : labels;
    pieces.back(cause(line), came);
    end(line, came, false);
  }

  /** So many of the line will not come back: of those with labels, as many as cannot be out any more. */
  void lost(Line line, int quantity) {
    List<String> away = away(line);
    int stay = line.out() - quantity;
    List<String> gone = away.subList(Math.min(stay, away.size()), away.size());
    pieces.lost(cause(line), gone);
    end(line, gone, true);
  }

  private void end(Line line, List<String> labels, boolean lost) {
    if (!labels.isEmpty())
      jdbc.sql("""
          update booking.bound_piece set lost = :lost, back_at = case when not :lost then :now end
          where line_id = :line and label = any (:labels::text[]) and back_at is null and not lost
          """)
          .param("lost", lost)
          .param("now", Columns.at(clock.instant()))
          .param("line", line.id().value())
          .param("labels", labels.toArray(String[]::new))
          .update();
  }

  private List<String> away(Line line) {
    return jdbc.sql("select label from booking.bound_piece where line_id = :line and back_at is null and not lost order by id")
        .param("line", line.id().value())
        .query((row, _) -> row.getString(1))
        .list();
  }
}
