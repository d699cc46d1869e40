package se.samnytta.booking;

import java.time.LocalDate;
import java.time.LocalTime;
import se.samnytta.kernel.Money;
import se.samnytta.listing.Term;

/** Why a wish cannot be granted as it stands; each is something that the asker can put right or has to know. */
public sealed interface Refusal {

  /** It is the asking unit's own. */
  record OwnThing() implements Refusal {}

  /** Services and people's time are shown with their contact, and cannot be booked yet. */
  record NotBookableYet() implements Refusal {}

  /** The owner does not offer it that way. */
  record NotOffered(Term term) implements Refusal {}

  /** The ad was changed after it was read, and what it says now costs this. */
  record Changed(Money now) implements Refusal {}

  /** None is asked for. */
  record NoQuantity() implements Refusal {}

  record MoreThanExist(int exist) implements Refusal {}

  /** A loan needs a first and a last day. */
  record NoPeriod() implements Refusal {}

  /** It would end before it begins. */
  record Backwards() implements Refusal {}

  record InThePast() implements Refusal {}

  /** Further ahead than anybody plans. */
  record TooFarAhead(LocalDate latest) implements Refusal {}

  /** The owner needs more time before the first day. */
  record TooSoon(LocalDate earliest) implements Refusal {}

  /** It is not lent by the hour. */
  record OnlyByTheDay() implements Refusal {}

  /** It is not lent for whole days. */
  record OnlyByTheHour() implements Refusal {}

  /** The clocks jump past that time on that day; the next time that exists. */
  record NoSuchTime(LocalDate day, LocalTime time, LocalTime next) implements Refusal {}

  /** It would end the moment it begins. */
  record NoLength() implements Refusal {}

  /** The owner needs more hours before the first. */
  record TooSoonAt(LocalDate day, LocalTime earliest) implements Refusal {}

  /** Nobody is there to hand it over, or to take it back, at that time; they are there on that day from then until then. */
  record ClosedThen(boolean atTheStart, LocalDate day, LocalTime opens, LocalTime closes) implements Refusal {}

  /** Somebody else has it after that time. */
  record NotFreeAfter(LocalDate day, LocalTime time) implements Refusal {}

  /** Somebody else has it as soon as it is due. */
  record NotFreeLonger() implements Refusal {}

  record TooFewHours(int shortest) implements Refusal {}

  record TooManyHours(int longest) implements Refusal {}

  record TooShort(int shortestDays) implements Refusal {}

  record TooLong(int longestDays) implements Refusal {}

  /** The owner still uses it. */
  record NotYet(LocalDate from) implements Refusal {}

  /** Nobody is there to hand it over or take it back on that day. */
  record ClosedDay(LocalDate day, LocalDate nextOpen) implements Refusal {}

  /** A swap needs something in return. */
  record NothingInReturn() implements Refusal {}

  /** What is offered in return is not the asking unit's own, or not a thing, or not so many. */
  record NotYoursToGive() implements Refusal {}

  /** Nobody comes along with it, or not at present. */
  record NoOperator() implements Refusal {}

  /** Whoever comes along is booked by the hour. */
  record OperatorByTheHour() implements Refusal {}

  /** The unit may not borrow for now. */
  record Suspended(LocalDate until, String reason) implements Refusal {}
}
