package se.samnytta.booking.histories;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samnytta.booking.BookingState;
import se.samnytta.booking.Side;

/** How everything stands, in lines that the model and the database both are told in, and compared by. */
final class Told {

  private Told() {}

  /** To the minute; what begins whenever somebody presses a button, to the day. */
  static String moment(@Nullable Instant moment) {
    if (moment == null)
      return "–";
    if (moment.equals(Keeping.EVER))
      return "for ever";
    LocalTime time = Days.time(moment);
    return Days.of(moment) + (time.getNano() > 0 || time.getSecond() > 0 ? " some time" : time.equals(LocalTime.MIN) ? "" : " " + time);
  }

  static String deal(int number, String term, String state, @Nullable Instant from, @Nullable Instant until, @Nullable LocalDate wanted,
      long kronor) {
    return "#%d %s %s, %s to %s, wanted %s, %d kr".formatted(number, term, state, moment(from), moment(until), wanted, kronor);
  }

  static String answers(String owner, String receiver, Instant answerBy, String wish) {
    return "    owner %s, receiver %s, by %s; a change waits for %s".formatted(owner, receiver, moment(answerBy), wish);
  }

  static String part(String name, int agreed, int handed, int returned, int lost) {
    return "    %s: %d agreed, %d handed over, %d back, %d lost".formatted(name, agreed, handed, returned, lost);
  }

  static String good(String name, int stock, Collection<String> kept, Object gone) {
    return "%s: %d there, %s, now others' %s".formatted(name, stock, kept.stream().sorted().toList(), gone);
  }

  static String kept(int quantity, boolean out, Instant from, Instant until) {
    return "%d %s %s to %s".formatted(quantity, out ? "out" : "kept", moment(from), moment(until));
  }

  /** The model's, in the order of its deals and goods. */
  static List<String> of(Model model) {
    List<String> lines = new ArrayList<>();
    for (Deal deal : model.deals) {
      lines.add(deal(deal.number, deal.term.name(), deal.state.name(), deal.from, deal.until, deal.wanted, deal.kronor()));
      if (Deal.BEFORE.contains(deal.state) || deal.state == BookingState.HANDED_OVER)
        lines.add(answers(answer(deal, Side.OWNER), answer(deal, Side.RECEIVER), deal.answerBy, wish(deal)));
      deal.parts.forEach(part -> lines.add(part(part.good.ad.name(), part.agreed, part.handed, part.returned, part.lost)));
    }
    for (Good good : model.goods)
      lines.add(good(good.ad.name(), good.stock,
          good.kept.stream().map(each -> kept(each.quantity, each.out, each.from, each.until)).collect(Collectors.toList()),
          new TreeMap<>(good.gone)));
    return lines;
  }

  private static String answer(Deal deal, Side side) {
    Deal.Answer answer = deal.answers.get(side);
    return answer == null ? "not asked" : answer.yes() ? "yes" : "open";
  }

  private static String wish(Deal deal) {
    Deal.Wish wish = deal.wish;
    return wish == null ? "nobody" : wish(wish.open().contains(Side.OWNER), wish.open().contains(Side.RECEIVER));
  }

  static String wish(boolean owner, boolean receiver) {
    return (owner ? "owner " : "") + (receiver ? "receiver" : "");
  }

  /** What only one of them says. */
  static String difference(List<String> model, List<String> database) {
    return only("model:    ", model, database) + only("database: ", database, model);
  }

  private static String only(String who, List<String> lines, List<String> others) {
    List<String> left = new ArrayList<>(lines);
    others.forEach(left::remove);
    return left.stream().map(line -> "  " + who + line.strip() + "\n").collect(Collectors.joining());
  }
}
