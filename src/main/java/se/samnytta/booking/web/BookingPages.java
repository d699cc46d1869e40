package se.samnytta.booking.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.booking.Approvers;
import se.samnytta.booking.BookingId;
import se.samnytta.booking.BookingState;
import se.samnytta.booking.CounterOffers;
import se.samnytta.booking.Direction;
import se.samnytta.booking.NextStep;
import se.samnytta.booking.Receivers;
import se.samnytta.booking.Side;
import se.samnytta.booking.Sides;
import se.samnytta.collaboration.ConversationPages;
import se.samnytta.collaboration.Subject;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.OpenDays;
import se.samnytta.organisation.Premises;

/** What the page of a booking shows. */
@Component
@Transactional(readOnly = true)
class BookingPages {

  private final JdbcClient jdbc;
  private final Sides sides;
  private final Approvers approvers;
  private final CounterOffers offers;
  private final Possible possible;
  private final ChangePages versions;
  private final Receivers receivers;
  private final ConversationPages conversations;
  private final Premises premises;
  private final Clock clock;

  BookingPages(JdbcClient jdbc, Sides sides, Approvers approvers, CounterOffers offers, Possible possible, ChangePages versions,
      Receivers receivers,
      ConversationPages conversations, Premises premises, Clock clock) {
    this.jdbc = jdbc;
    this.sides = sides;
    this.approvers = approvers;
    this.offers = offers;
    this.possible = possible;
    this.versions = versions;
    this.receivers = receivers;
    this.conversations = conversations;
    this.premises = premises;
    this.clock = clock;
  }

  /** The booking for whoever is on one of its sides; {@link NotFound} for everybody else. */
  BookingView show(Actor actor, long id) {
    BookingView.Head head = head(id);
    BookingView.Party owner = party(id, "owner_unit");
    BookingView.Party receiver = party(id, "receiver_unit");
    List<BookingView.LineView> lines = lines(id);
    List<BookingView.IncidentView> incidents = incidents(id);
    List<BookingView.ApprovalView> approvals = approvals(id);
    Map<Long, ChangeView> versionsOfIt = versions.of(id);
    ChangeView change = versionsOfIt.values().stream().filter(each -> !each.open().isEmpty()).findFirst().orElse(null);
    List<NextStep> next = NextStep.of(situation(head, lines, incidents, approvals, change));
    boolean costOpen = next.stream().anyMatch(step -> step.kind() == NextStep.Kind.APPROVE_COST);
    Money cost = head.toPay();
    Approvers.Asked asked = costOpen ? approvers.asked(new UnitId(receiver.unit()), cost) : new Approvers.Asked(List.of(), false);
    Set<Side> mine = sides.of(actor, new UnitId(owner.unit()), new UnitId(receiver.unit()));
    boolean maySpend = mine.contains(Side.RECEIVER) && !cost.isZero()
        && approvers.mayApprove(actor.person(), new UnitId(receiver.unit()), cost);
    Can can = possible.of(actor, new Possible.About(head, new UnitId(owner.unit()), mine, lines, incidents, approvals, next, change,
        offeredBy(versionsOfIt), maySpend, change != null && mine.contains(Side.RECEIVER) && maySpend(actor, receiver, change)));
    return new BookingView(head, mine, owner, receiver, lines, history(id, versionsOfIt), incidents, approvals,
        asked.people().isEmpty() ? List.of() : names(asked.people()),
        asked.administrator(), next, change,
        mine.contains(Side.RECEIVER) ? others(actor, head, lines, owner, receiver) : Map.of(), offerable(actor, id, can),
        can,
        conversations.of(actor, new Subject("booking", id)).orElse(null), clock.instant(), closed(id, new UnitId(owner.unit())));
  }

  private Map<String, String> offerable(Actor actor, long id, Can can) {
    Map<String, String> offerable = new LinkedHashMap<>();
    if (can.offer())
      offers.others(actor, new BookingId(id)).forEach(each -> offerable.put(each.id().toString(), each.title()));
    return offerable;
  }

  /** Whoever changed it last: in a swap, whose offer lies on the table; 0 for nobody. */
  private static long offeredBy(Map<Long, ChangeView> versions) {
    return versions.values().stream().max(Comparator.comparingLong(ChangeView::id)).map(ChangeView::by).orElse(0L);
  }

  private Map<String, String> others(Actor actor, BookingView.Head head, List<BookingView.LineView> lines, BookingView.Party owner,
      BookingView.Party receiver) {
    boolean before = head.state() == BookingState.REQUESTED || head.state() == BookingState.APPROVED || head.state() == BookingState.READY;
    Map<String, String> others = new LinkedHashMap<>();
    if (before && !head.isSwap() && lines.stream().allMatch(line -> line.handedOver() == 0))
      receivers.others(actor, new UnitId(owner.unit()), new UnitId(receiver.unit()))
          .forEach((unit, name) -> others.put(unit.toString(), name));
    return others;
  }

  private boolean maySpend(Actor actor, BookingView.Party receiver, ChangeView change) {
    UnitId unit = new UnitId(receiver.unit());
    return actor.person().value() == change.by()
        ? approvers.mayApproveOwn(actor.person(), unit, change.amount())
        : approvers.mayApprove(actor.person(), unit, change.amount());
  }

  private BookingView.Head head(long id) {
    return jdbc.sql("""
        select b.id, b.version, b.state, b.term, b.requested_by, p.name as asker, b.starts_at, b.ends_at, b.wanted_day, b.asked_last_day,
          b.answer_by,
          b.requested_at, b.ready_at, b.handed_over_at, b.returned_at, b.closed_at, b.closed_how, b.amount_ore,
            b.value_difference_ore, b.note,
          b.reason, b.pickup_note, b.would_have_bought, b.work_awaits,
          b.hours_confirmed_at is not null as hours_confirmed, b.return_confirmed_at is not null as return_confirmed,
          a.name || ', ' || a.decision_reference as agreement
        from booking.booking b
        left join organisation.v_person p on p.id = b.requested_by
        left join organisation.v_agreement a on a.id = b.agreement_id
        where b.id = :id
        """)
        .param("id", id)
        .query((row, _) -> BookingRows.head(row))
        .optional()
        .orElseThrow(() -> new NotFound("booking " + id));
  }

  private List<BookingView.ClosedDay> closed(long id, UnitId owner) {
    OpenDays open = premises.openDays(owner);
    return jdbc.sql("select day, at_the_start from booking.v_needs_another_day where booking_id = :id and day >= :today order by day")
        .param("id", id)
        .param("today", LocalDate.ofInstant(clock.instant(), Period.SWEDEN))
        .query((row, _) -> {
          LocalDate day = row.getObject("day", LocalDate.class);
          return new BookingView.ClosedDay(day, open.openFrom(day), row.getBoolean("at_the_start"));
        })
        .list();
  }

  private BookingView.Party party(long id, String side) {
    return jdbc.sql("""
        select u.id, u.name, u.municipality_name, u.street, u.postal_code, u.city, u.goods_reception, u.phone, u.email
        from booking.booking b
        join organisation.v_unit u on u.id = b.""" + side + " where b.id = :id")
        .param("id", id)
        .query((row, _) -> BookingRows.party(row, premises.openingHours(new UnitId(row.getLong("id")))))
        .single();
  }

  private List<BookingView.LineView> lines(long id) {
    return jdbc.sql("""
        select l.id, l.direction, l.listing_id, l.title, l.image_id, l.quantity, l.handed_over, l.returned, l.lost, l.amount_ore,
          u.name as place, inventory.at_hand(l.hold_id) as at_hand, inventory.missing(l.hold_id) as missing,
          inventory.pieces(l.item_id) > 0 as labelled,
          array(select p.label from booking.bound_piece p where p.line_id = l.id and p.back_at is null and not p.lost
            order by p.id) as away,
          l.operator
        from booking.line l
        join organisation.v_unit u on u.id = l.place_unit
        where l.booking_id = :id
        order by l.direction desc, l.id
        """)
        .param("id", id)
        .query((row, _) -> BookingRows.line(row))
        .list();
  }

  private List<BookingView.StepView> history(long id, Map<Long, ChangeView> versionsOfIt) {
    return jdbc.sql("""
        select s.at, s.what, s.side, p.name, u.name as unit_name, s.note, s.change_id
        from booking.step s
        left join organisation.v_person p on p.id = s.person_id
        left join organisation.v_unit u on u.id = s.unit
        where s.booking_id = :id
        order by s.id
        """)
        .param("id", id)
        .query((row, _) -> BookingRows.step(row, versionsOfIt))
        .list();
  }

  private List<BookingView.IncidentView> incidents(long id) {
    return jdbc.sql("""
        select i.id, i.line_id, inventory.pieces(l.item_id) > 0 as labelled, i.kind, i.quantity, l.title, i.description, i.image_id,
          p.name, i.reported_at, i.outcome, i.charge_ore, i.settled_note
        from booking.incident i
        join booking.line l on l.id = i.line_id
        left join organisation.v_person p on p.id = i.reported_by
        where i.booking_id = :id
        order by i.id
        """)
        .param("id", id)
        .query((row, _) -> BookingRows.incident(row))
        .list();
  }

  private List<BookingView.ApprovalView> approvals(long id) {
    return jdbc.sql("""
        select a.side, a.decision, p.name, a.decided_at, a.how
        from booking.approval a
        left join organisation.v_person p on p.id = a.decided_by
        where a.booking_id = :id
        order by a.side
        """)
        .param("id", id)
        .query((row, _) -> BookingRows.approval(row))
        .list();
  }

  private List<String> names(List<PersonId> people) {
    return jdbc.sql("select name from organisation.v_person where id = any (:ids) order by name")
        .param("ids", people.stream().map(PersonId::value).toArray(Long[]::new))
        .query((row, _) -> row.getString(1))
        .list();
  }

  private static NextStep.Situation situation(BookingView.Head head, List<BookingView.LineView> lines,
      List<BookingView.IncidentView> incidents,
      List<BookingView.ApprovalView> approvals, @Nullable ChangeView change) {
    Set<Side> open = EnumSet.noneOf(Side.class);
    approvals.stream().filter(each -> each.decision().isEmpty()).forEach(each -> open.add(each.side()));
    Set<Side> untold = EnumSet.noneOf(Side.class);
    lines.stream().filter(line -> line.left() > 0)
        .forEach(line -> untold.add(line.direction() == Direction.OUT ? Side.RECEIVER : Side.OWNER));
    return new NextStep.Situation(head.state(), head.term(), open, change == null ? Set.of() : change.open(),
        head.answerBy().plusDays(1).atStartOfDay(Period.SWEDEN).toInstant(),
        head.askedLastDay(), incidents.stream().anyMatch(each -> each.outcome() == null), untold.isEmpty(), untold,
        head.period(), head.wantedDay(), head.workAwaits(),
        !head.hoursConfirmed() && lines.stream().anyMatch(BookingView.LineView::operator), head.returnConfirmed());
  }
}
