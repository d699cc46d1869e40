package se.samnytta.booking.histories;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether there is room for what a deal is to be: less always goes, anything else if nobody else has it. */
final class Room {

  private record Move(Part part, Keeping kept, int quantity, Instant from, Instant until) {

    /** So few for so short a time that nobody has to be asked. */
    boolean isLess() {
      return quantity <= kept.quantity && !from.isBefore(kept.from) && !until.isAfter(kept.until);
    }
  }

  private final Model model;

  Room(Model model) {
    this.model = model;
  }

  static LocalDate lastDay(Instant until) {
    return Days.of(until.minusNanos(1));
  }

  /** The last day, if nothing else is other. */
  static @Nullable LocalDate onlyLastDay(Deal deal, Deal.Terms after) {
    boolean same = after.quantities().equals(deal.terms().quantities()) && java.util.Objects.equals(after.from(), deal.from);
    return deal.byTheHour || after.until() == null || !same || after.until().equals(deal.until) ? null : lastDay(after.until());
  }

  /** Why it cannot be kept so; if it can, and is to be, it is. */
  Optional<String> refuses(Deal deal, Deal.Terms after, boolean keep) {
    List<Move> moves = moves(deal, after, end(deal, after));
    List<Integer> free = free(moves, keep);
    LocalDate day = onlyLastDay(deal, after);
    int least = -1;
    for (int i = 0; i < free.size(); i++)
      if (free.get(i) < Integer.MAX_VALUE && (least < 0 || free.get(i) < free.get(least)))
        least = i;
    if (least < 0) {
      if (keep)
        deal.parts.stream().filter(part -> after.quantities().get(deal.parts.indexOf(part)) == part.handed).forEach(Part::letGo);
      return Optional.empty();
    }
    if (day != null)
      return Optional.of(Said.notFreeUntil(latest(deal, after, day)));
    if (deal.byTheHour && !java.util.Objects.equals(after.until(), deal.until))
      return Optional.of(Said.NOT_FREE_LONGER);
    Move move = moves.get(least);
    return Optional.of(Said.many("NotFree", Math.max(0, free.get(least)) + (move.kept.out ? 0 : move.part.handed)));
  }

  private @Nullable Instant end(Deal deal, Deal.Terms after) {
    boolean same = after.from() == null || after.until() == null || after.from().equals(deal.from) && after.until().equals(deal.until);
    if (same)
      return null;
    if (deal.byTheHour)
      return java.util.Objects.requireNonNull(after.until())
          .plusSeconds(3600L * deal.parts.stream().mapToInt(part -> part.good.ad.hoursBetween()).max().orElse(0));
    int between = deal.parts.stream().mapToInt(part -> part.good.ad.lending().bufferDays()).max().orElse(0);
    return Days.end(Days.openDaysAfter(lastDay(java.util.Objects.requireNonNull(after.until())), between));
  }

  private static List<Move> moves(Deal deal, Deal.Terms after, @Nullable Instant end) {
    List<Move> moves = new ArrayList<>();
    for (int i = 0; i < deal.parts.size(); i++) {
      Part part = deal.parts.get(i);
      int left = after.quantities().get(i) - part.handed;
      Keeping kept = part.kept;
      if (kept != null && left > 0)
        moves.add(
            new Move(part, kept, left, end == null || after.from() == null ? kept.from : after.from(), end == null ? kept.until : end));
    }
    for (Part part : deal.parts)
      for (Keeping out : part.outs)
        moves.add(new Move(part, out, out.quantity, out.from, end == null ? out.until : end));
    return moves;
  }

  /** How many are free of what does not fit; whatever of what does. What becomes less is so before the others are asked for. */
  private List<Integer> free(List<Move> moves, boolean keep) {
    Integer[] free = new Integer[moves.size()];
    List<Keeping> tried = new ArrayList<>();
    moves.forEach(move -> move.part.good.kept.remove(move.kept));
    for (boolean more : new boolean[] { false, true })
      for (int i = 0; i < free.length; i++)
        if (moves.get(i).isLess() != more)
          free[i] = put(moves.get(i), tried);
    moves.forEach(move -> move.part.good.kept.removeAll(tried));
    moves.forEach(move -> move.part.good.kept.add(move.kept));
    if (keep && tried.size() == moves.size())
      moves.forEach(move -> {
        move.kept.quantity = move.quantity;
        move.kept.from = move.from;
        move.kept.until = move.until;
      });
    return List.of(free);
  }

  private int put(Move move, List<Keeping> tried) {
    Good good = move.part.good;
    int there = good.free(move.from, move.until, model.now);
    if (!move.isLess() && there < move.quantity)
      return there;
    Keeping after = new Keeping(move.quantity, move.from, move.until, move.kept.out);
    good.kept.add(after);
    tried.add(after);
    return Integer.MAX_VALUE;
  }

  /** The last open day before the one asked for until which it could be longer. */
  private @Nullable LocalDate latest(Deal deal, Deal.Terms after, LocalDate asked) {
    LocalDate last = lastDay(java.util.Objects.requireNonNull(deal.until));
    LocalDate first = last.isBefore(model.today()) ? model.today() : last.plusDays(1);
    LocalDate latest = null;
    for (LocalDate day = first; day.isBefore(asked); day = day.plusDays(1)) {
      Deal.Terms terms = new Deal.Terms(after.quantities(), deal.from, Days.end(day), deal.wanted);
      boolean fits = free(moves(deal, terms, end(deal, terms)), false).stream().allMatch(each -> each == Integer.MAX_VALUE);
      if (!fits)
        return latest;
      latest = Days.areOpen(day) ? day : latest;
    }
    return latest;
  }
}
