package se.samnytta.staffing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import se.samnytta.booking.Approvers;
import se.samnytta.booking.BookingApproved;
import se.samnytta.booking.By;
import se.samnytta.booking.Parties;
import se.samnytta.booking.Side;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.PersonId;
import se.samnytta.listing.Term;
import se.samnytta.notification.Importance;
import se.samnytta.notification.Notice;
import se.samnytta.notification.Notices;
import se.samnytta.notification.Recipient;
import se.samnytta.notification.Word;

/**
 * Hears what happens to work and tells whoever has to do something next. The words of each notice are, in this order: the ad, the
 * other unit, a day, somebody's own words, an amount. None names the person who comes: names stand on the page alone, for those who
 * may read them.
 */
@Component
class StaffingNotices {

  private final Notices notices;
  private final NamedWork names;
  private final ReminderStore due;
  private final Approvers approvers;

  StaffingNotices(Notices notices, NamedWork names, ReminderStore due, Approvers approvers) {
    this.notices = notices;
    this.names = names;
    this.due = due;
    this.approvers = approvers;
  }

  /** The owner's yes to a request for work is a price. */
  @ApplicationModuleListener
  void on(BookingApproved event) {
    if (event.parties().term() != Term.HIRE)
      return;
    if (event.side() == Side.RECEIVER) {
      settle(event.parties(), "quoted");
      return;
    }
    NamedWork.Named named = names.of(event.parties().booking());
    Money price = named.amount();
    Notice notice = notice(event.parties(), named, "quoted", Integer.toString(event.parties().version()), Side.RECEIVER, null, "")
        .as(Importance.ACTION);
    notices.tell(notice.to(asker(named)));
    if (!price.isZero())
      notices.tell(notice.to(approvers.asked(event.parties().receiver(), price).people().stream()
          .map(person -> Recipient.person(person, event.parties().receiver())).toArray(Recipient[]::new)));
  }

  @ApplicationModuleListener
  void on(StaffingEvent event) {
    Parties parties = event.parties();
    NamedWork.Named named = names.of(parties.booking());
    Recipient home = Recipient.people(parties.owner());
    switch (event) {
      case PersonNamed e -> {
        tell(e, named, "named", "" + e.candidate(), Side.OWNER, null, "", Importance.ACTION, Recipient.person(e.person(), parties.owner()));
        tell(e, named, "toAllow", "" + e.candidate(), Side.OWNER, null, "", Importance.ACTION, Recipient.approvers(parties.owner()));
      }
      case ConsentAnswered e -> answered(e, named, home);
      case ManagerConsented e -> manned(e, named, "" + e.candidate());
      case AbsenceReported e -> tell(e, named, "away", e.first().toString(), Side.RECEIVER, e.first(), "", Importance.ACTION, asker(named));
      case TimeReported e -> {
        settle(parties, "remind.unreported");
        tell(e, named, "reported", e.report() + "-" + e.revision(), Side.RECEIVER, e.week(), "", Importance.ACTION, asker(named));
      }
      case TimeDisputed e -> {
        settle(parties, "reported");
        settle(parties, "remind.unconfirmed");
        tell(e, named, "disputed", e.report() + "-" + e.revision(), Side.OWNER, e.week(), e.reason(), Importance.ACTION, home);
      }
      case WorkConfirmed e -> confirmed(e, named, home);
      case WorkShortened e -> {
        String key = e.by() == null ? "agreementEnds" : "shortened";
        tell(e, named, key, e.last().toString(), Side.OWNER, e.last(), e.reason(), Importance.NEWS, home);
        tell(e, named, key, e.last().toString(), Side.RECEIVER, e.last(), e.reason(), Importance.NEWS, asker(named));
      }
    }
  }

  @ApplicationModuleListener
  void on(WorkReminder reminder) {
    Parties parties = reminder.parties();
    NamedWork.Named named = names.of(parties.booking());
    Recipient home = Recipient.people(parties.owner());
    switch (reminder.kind()) {
      case BEGINS -> begins(reminder, named, home);
      case UNREPORTED -> remind(reminder, named, "unreported", Side.OWNER, Importance.ACTION, home);
      case UNCONFIRMED -> remind(reminder, named, "unconfirmed", Side.RECEIVER, Importance.ACTION, asker(named));
    }
  }

  /** Whoever comes is told for themselves; the home unit, when nobody does. */
  private void begins(WorkReminder reminder, NamedWork.Named named, Recipient home) {
    Parties parties = reminder.parties();
    List<PersonId> coming = due.coming(parties.booking(), reminder.about());
    boolean unmanned = coming.isEmpty() && due.isStaff(parties.booking());
    remind(reminder, named, unmanned ? "begins.nobody" : "begins", Side.OWNER, unmanned ? Importance.ACTION : Importance.NEWS, home);
    remind(reminder, named, unmanned ? "begins.perhaps" : "begins.host", Side.RECEIVER, Importance.NEWS, asker(named));
    coming.forEach(person -> remind(reminder, named, "begins.you", Side.OWNER, Importance.NEWS,
        Recipient.person(person, parties.owner())));
  }

  private void remind(WorkReminder reminder, NamedWork.Named named, String key, Side reader, Importance importance, Recipient to) {
    notices.tell(notice(reminder.parties(), named, "remind." + key, reminder.about().toString(), reader, reminder.about(), "")
        .as(importance).to(to));
  }

  private void answered(ConsentAnswered event, NamedWork.Named named, Recipient home) {
    String once = "" + event.candidate();
    switch (event.answer()) {
      case CONSENTED -> manned(event, named, once);
      case REFUSED -> tell(event, named, "refused", once, Side.OWNER, null, "", Importance.ACTION, home);
      case WITHDRAWN -> {
        tell(event, named, "withdrawn", once, Side.OWNER, null, "", Importance.ACTION, home);
        tell(event, named, "gone", once, Side.RECEIVER, event.first(), "", Importance.ACTION, asker(named));
      }
    }
  }

  /** The other side is told that somebody comes when both have said yes, whoever was the last. */
  private void manned(StaffingEvent event, NamedWork.Named named, String once) {
    if (named.manned())
      tell(event, named, "manned", once, Side.RECEIVER, null, "", Importance.NEWS, asker(named));
  }

  private void confirmed(WorkConfirmed event, NamedWork.Named named, Recipient home) {
    settle(event.parties(), "reported");
    settle(event.parties(), "remind.unconfirmed");
    String once = event.cause().replace('/', '-');
    tell(event, named, event.assumed() ? "assumed" : "confirmed", once, Side.OWNER, event.week(), "", Importance.NEWS, home);
    if (event.assumed())
      tell(event, named, "assumed", once, Side.RECEIVER, event.week(), "", Importance.NEWS, asker(named));
  }

  private void tell(StaffingEvent event, NamedWork.Named named, String key, String once, Side reader, @Nullable LocalDate day, String words,
      Importance importance, Recipient to) {
    Notice notice = notice(event.parties(), named, key, once, reader, day, words).as(importance).to(to);
    By by = event.by();
    notices.tell(by == null ? notice : notice.except(by.person()));
  }

  private static Notice notice(Parties parties, NamedWork.Named named, String key, String once, Side reader, @Nullable LocalDate day,
      String words) {
    return Notice.of("staffing." + key, "work:" + parties.booking() + ":" + key + ":" + once + ":" + reader, "booking:" + parties.booking())
        .leadingTo("/bokningar/" + parties.booking())
        .byMail()
        .with(Word.text(named.title()), Word.text(reader == Side.OWNER ? named.receiver() : named.owner()),
            day == null ? Word.text("") : Word.day(day), Word.text(words), Word.amount(named.amount()));
  }

  private void settle(Parties parties, String key) {
    notices.settle("booking:" + parties.booking(), List.of("staffing." + key));
  }

  private static Recipient asker(NamedWork.Named named) {
    PersonId person = named.askedBy();
    return Recipient.person(person, named.receiverUnit());
  }
}
