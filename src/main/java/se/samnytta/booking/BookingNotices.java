package se.samnytta.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.Term;
import se.samnytta.notification.Importance;
import se.samnytta.notification.Notice;
import se.samnytta.notification.Notices;
import se.samnytta.notification.Recipient;
import se.samnytta.notification.Word;

/**
 * Hears what happens to bookings and tells whoever has to do something next, and whoever should know. The words of each
 * notice are, in this order: the thing, how many, how many other things, who did it, their unit, a day, and somebody's own
 * words. Whatever asked for a step that is not to be taken any more is settled.
 */
@Component
class BookingNotices {

  private final Notices notices;
  private final NameStore store;
  private final BookingStore bookings;
  private final IncidentStore incidents;
  private final ChangeStore changes;
  private final Approvers approvers;

  BookingNotices(Notices notices, NameStore store, BookingStore bookings, IncidentStore incidents, ChangeStore changes,
      Approvers approvers) {
    this.notices = notices;
    this.store = store;
    this.bookings = bookings;
    this.incidents = incidents;
    this.changes = changes;
    this.approvers = approvers;
  }

  @ApplicationModuleListener
  void on(BookingEvent event) {
    switch (event) {
      case BookingRequested e -> requested(e);
      case BookingApproved e -> approved(e);
      case ApprovalWithdrawn e -> tell(e, Side.RECEIVER, "withdrawn", Importance.NEWS, null, "");
      case BookingDeclined e -> declined(e);
      case BookingCancelled e -> cancelled(e);
      case BookingExpired e -> both(e, "expired");
      case BookingReady e -> tell(e, Side.RECEIVER, "ready", Importance.ACTION, null, e.note());
      case BookingChanged e -> changed(e);
      case ChangeAsked e -> changeAsked(e);
      case ChangeAgreed e -> tell(e, Side.RECEIVER, "changeHalfAgreed." + e.by().side(), Importance.NEWS, null, "");
      case ChangeRefused e -> tell(e, Side.RECEIVER, "changeRefused." + e.by().side(), Importance.NEWS, null, "");
      case ChangeWithdrawn e -> tell(e, Side.OWNER, "changeWithdrawn", Importance.NEWS, null, "");
      case LongerAsked e -> tell(e, Side.OWNER, "longerAsked", Importance.ACTION, e.lastDay(), "");
      case LongerRefused e -> tell(e, Side.RECEIVER, "longerRefused", Importance.NEWS, e.lastDay(), "");
      case GoodsHandedOver e -> handedOver(e);
      case SwapPartReceived e -> tell(e, e.by().side().other(), "swapPart." + e.by().side().other(), Importance.ACTION, null, "");
      case GoodsReturned e -> returned(e);
      case BookingClosed e -> closed(e);
      case GoodsNotCollected e -> both(e, "notCollected");
      case IncidentReported e -> tell(e, e.by().side().other(), "incident." + e.by().side().other(), Importance.ACTION, null, "");
      case IncidentSettled e -> settled(e);
      case CounterOffered _,OfferAccepted _,WouldHaveBoughtAnswered _,WorkBegun _ -> { // SwapNotices tells of the first two
      }
    }
    settleWhatIsDone(event.parties());
  }

  @ApplicationModuleListener
  void on(BookingReminder reminder) {
    NameStore.Named named = store.named(reminder.parties().booking());
    String key = "remind." + word(reminder.kind());
    Notice notice = notice(reminder.parties(), named, key, reminder.about().toString(), null, Side.OWNER, reminder.about(),
        named.pickUpNote());
    notices.tell(notice.as(Importance.ACTION).byMail().to(at(named, Side.RECEIVER)));
    switch (reminder.kind()) {
      case STARTS, NEXT_WAITS ->
        notices.tell(notice(reminder.parties(), named, key + ".owner", reminder.about().toString(), null, Side.RECEIVER,
            reminder.about(), "").byMail().to(at(named, Side.OWNER)));
      case LATE_7 -> notices.tell(notice(reminder.parties(), named, key + ".manager", reminder.about().toString(), null, Side.OWNER,
          reminder.about(), "").byMail().as(Importance.ACTION).to(Recipient.approvers(named.receiver())));
      case ENDS, LATE_1, LATE_3, TO_COLLECT, TO_CONFIRM -> {
      }
    }
    settleWhatIsDone(reminder.parties());
  }

  /** By the booking as it stands, not by the event: events may come late. */
  private void settleWhatIsDone(Parties parties) {
    Booking booking = bookings.find(parties.booking()).orElseThrow();
    Set<Side> change = changes.asked(booking).map(ChangeStore.Asked::open).orElse(Set.of());
    Set<String> asked = NextStep.of(booking, incidents.anyOpen(booking.id()), change).stream()
        .flatMap(step -> Asking.KEYS.getOrDefault(step.kind(), List.of()).stream()).collect(Collectors.toSet());
    notices.settle("booking:" + booking.id(), Asking.KEYS.values().stream().flatMap(List::stream).distinct()
        .filter(key -> !asked.contains(key)).map(key -> "booking." + key).toList());
  }

  private void requested(BookingRequested event) {
    NameStore.Named named = store.named(event.parties().booking());
    LocalDate answerBy = day(event.answerBy());
    boolean asked = event.awaits().contains(Side.OWNER);
    Notice notice = notice(event, named, (asked ? "requested." : "taken.") + event.parties().term(), answerBy, named.note());
    notices.tell(notice.as(asked ? Importance.ACTION : Importance.NEWS).to(at(named, Side.OWNER)));
    if (event.awaits().contains(Side.RECEIVER))
      askApprovers(event, answerBy);
  }

  void askApprovers(BookingEvent event, LocalDate answerBy) {
    NameStore.Named named = store.named(event.parties().booking());
    Booking booking = bookings.find(event.parties().booking()).orElseThrow();
    Approvers.Asked asked = approvers.asked(booking.receiver(), booking.toPay());
    Notice notice = notice(event, named, asked.administrator() ? "toApproveForWantOfOthers" : "toApprove", answerBy, "")
        .with(Word.amount(booking.toPay()));
    notices.tell(notice.as(Importance.ACTION)
        .to(asked.people().stream().map(person -> Recipient.person(person, booking.receiver())).toArray(Recipient[]::new)));
  }

  /** The other side always; whoever asked for it too, when somebody else on their side had the last word. */
  private void changed(BookingChanged event) {
    String key = switch (event.what()) {
      case FEWER -> "fewer";
      case MORE -> "more";
      case LAST_DAY -> "lastDay";
      case MOVED -> event.parties().term().isLoan() ? "moved" : "wantedDay";
      case SEVERAL -> "changed";
      case RECEIVER -> "receiver";
    };
    if (event.what() == BookingChanged.What.RECEIVER)
      passedOn(event);
    tell(event, event.by().side().other(), key, Importance.NEWS, event.day(), "");
    if (event.by().side() == Side.RECEIVER && event.what() != BookingChanged.What.RECEIVER)
      tell(event, Side.RECEIVER, key, Importance.NEWS, event.day(), "");
  }

  /** Everybody in the unit that has it now, and those in the unit that had it. */
  private void passedOn(BookingChanged event) {
    NameStore.Named named = store.named(event.parties().booking());
    notices.tell(notice(event, named, "receiverNow", null, "").as(Importance.NEWS).to(Recipient.people(named.receiver())));
    if (event.from() instanceof UnitId from)
      notices.tell(notice(event, named, "receiverBefore", null, "").leadingTo("/arenden").as(Importance.NEWS).to(Recipient.people(from)));
  }

  private void changeAsked(ChangeAsked event) {
    if (event.awaits().contains(Side.OWNER))
      tell(event, Side.OWNER, "changeAsked", Importance.ACTION, null, "");
    if (!event.awaits().contains(Side.RECEIVER))
      return;
    NameStore.Named named = store.named(event.parties().booking());
    Notice notice = notice(event, named, "changeToApprove", null, "").with(Word.amount(event.amount()));
    notices.tell(notice.as(Importance.ACTION).to(approvers.asked(named.receiver(), event.amount()).people().stream()
        .map(person -> Recipient.person(person, named.receiver())).toArray(Recipient[]::new)));
  }

  private void approved(BookingApproved event) {
    if (event.parties().term() == Term.HIRE) {
      if (event.agreed())
        tell(event, Side.OWNER, "accepted", Importance.ACTION, null, "");
      return;
    }
    if (event.agreed() && event.side() == Side.RECEIVER && event.by() != null)
      tell(event, Side.OWNER, "agreedThere", Importance.ACTION, null, "");
    NameStore.Named named = store.named(event.parties().booking());
    if (event.agreed()) // whoever said the last yes, the owner gets it ready
      notices.tell(notice(event, named, "approved", Side.OWNER, null, "").as(Importance.NEWS).to(at(named, Side.RECEIVER)));
    else if (event.by() != null && named.state() == BookingState.REQUESTED) // the other yes may have come at the same time
      tell(event, Side.RECEIVER, "halfApproved." + event.side(), Importance.NEWS, null, "");
  }

  private void declined(BookingDeclined event) {
    if (event.offer()) {
      tell(event, Side.OWNER, "offerDeclined", Importance.NEWS, null, event.reason());
      return;
    }
    tell(event, Side.RECEIVER, "declined." + event.by().side(), Importance.NEWS, null, event.reason());
    if (event.by().side() == Side.RECEIVER)
      tell(event, Side.OWNER, "declinedThere", Importance.NEWS, null, "");
  }

  private void cancelled(BookingCancelled event) {
    By by = event.by();
    if (event.undone() || by == null)
      both(event, "undone");
    else
      tell(event, by.side().other(), "cancelled." + by.side(), Importance.NEWS, null, event.reason());
  }

  private void handedOver(GoodsHandedOver event) {
    Period period = event.period();
    if (event.parties().term() == Term.SWAP)
      both(event, "swapped");
    else if (event.by().side() == Side.RECEIVER)
      tell(event, Side.OWNER, "fetched", Importance.NEWS, null, "");
    else if (period != null)
      tell(event, Side.RECEIVER, "lent", Importance.NEWS, period.lastDay(), "");
    else
      tell(event, Side.RECEIVER, "handedOver", Importance.ACTION, null, "");
  }

  private void returned(GoodsReturned event) {
    if (event.by().side() == Side.RECEIVER)
      tell(event, Side.OWNER, event.last() ? "returned" : "partReturned", event.last() ? Importance.ACTION : Importance.NEWS, null, "");
    else
      tell(event, Side.RECEIVER, "takenBack", Importance.NEWS, null, "");
  }

  private void closed(BookingClosed event) {
    if (event.how() == ClosedHow.ASSUMED && event.parties().term() != Term.HIRE)
      both(event, "assumed");
  }

  private void settled(IncidentSettled event) {
    NameStore.Named named = store.named(event.parties().booking());
    Notice notice = notice(event, named, "settled." + word(event.outcome()), null, "");
    Money charge = event.charge();
    notices.tell((charge == null ? notice : notice.with(Word.amount(charge))).as(Importance.NEWS).to(at(named, Side.RECEIVER)));
  }

  private void both(BookingEvent event, String key) {
    for (Side side : Side.values())
      tell(event, side, key + "." + side, Importance.NEWS, null, "");
  }

  void tell(BookingEvent event, Side to, String key, Importance importance, @Nullable LocalDate day, String words) {
    NameStore.Named named = store.named(event.parties().booking());
    notices.tell(notice(event, named, key, day, words).as(importance).to(at(named, to)));
  }

  private Notice notice(BookingEvent event, NameStore.Named named, String key, @Nullable LocalDate day, String words) {
    By by = event.by();
    Side side = by == null ? key.endsWith("." + Side.OWNER) ? Side.RECEIVER : Side.OWNER : by.side();
    return notice(event, named, key, side, day, words);
  }

  private Notice notice(BookingEvent event, NameStore.Named named, String key, Side side, @Nullable LocalDate day, String words) {
    By by = event.by();
    Notice notice = notice(event.parties(), named, key, Integer.toString(event.parties().version()), by == null ? null : by.person(), side,
        day,
        words).byMail();
    return by == null ? notice : notice.except(by.person());
  }

  private Notice notice(Parties parties, NameStore.Named named, String key, String once, @Nullable PersonId by, Side side,
      @Nullable LocalDate day, String words) {
    return Notice.of("booking." + key, "booking:" + parties.booking() + ":" + key + ":" + once, "booking:" + parties.booking())
        .leadingTo("/bokningar/" + parties.booking())
        .with(Word.text(named.title()), Word.number(named.pieces()), Word.number(named.others()),
            Word.text(by == null ? named.nameOf(side) : store.nameOf(by)), Word.text(named.nameOf(side)),
            when(named, key, day), Word.text(words));
  }

  /** The day, and for a loan by the hour the time at which it begins or ends. */
  private static Word when(NameStore.Named named, String key, @Nullable LocalDate day) {
    Period hours = named.hours();
    if (day == null || hours == null || !(key.startsWith("remind.") || key.equals("lent") || key.equals("lastDay")))
      return day == null ? Word.text("") : Word.day(day);
    return Word.moment(key.startsWith("remind.STARTS") || key.startsWith("remind.NEXTWAITS") ? hours.from() : hours.until());
  }

  /** Those who answer for a side: whoever the ad names or the people of the owner's unit; whoever asked. */
  static Recipient at(NameStore.Named named, Side side) {
    PersonId contact = named.contact();
    if (side == Side.RECEIVER)
      return Recipient.person(named.requestedBy(), named.receiver());
    return contact == null ? Recipient.people(named.owner()) : Recipient.person(contact, named.owner());
  }

  /** As it stands in a key. */
  private static String word(Enum<?> constant) {
    return constant.name().replace("_", "");
  }

  static LocalDate day(Instant before) {
    return LocalDate.ofInstant(before.minusNanos(1), Period.SWEDEN);
  }
}
