package se.samnytta.booking.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.booking.BookingState;
import se.samnytta.booking.Changes;
import se.samnytta.booking.ClosedHow;
import se.samnytta.booking.NextStep;
import se.samnytta.booking.Side;
import se.samnytta.booking.Sides;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.Right;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.Term;

/** My cases: every booking of the unit acted for and of those below it, with who owes the next step. */
@Component
@Transactional(readOnly = true)
class InboxPages {

  static final String ALL = "allt";
  static final String WANTED = "vill-ha";
  static final String SHARED = "delar";
  static final String OVER = "avslutade";

  private static final int MOST_OPEN = 200;
  private static final int PAGE = 30;
  private static final String OPEN_STATES = "('REQUESTED', 'APPROVED', 'READY', 'HANDED_OVER', 'RETURNED')";
  private static final String OWNED = "b.owner_unit = any ((select kernel.units())::bigint[])";
  private static final String RECEIVED = "b.receiver_unit = any ((select kernel.units())::bigint[])";
  private static final String MINE = "(" + OWNED + " or " + RECEIVED + ")";

  private final JdbcClient jdbc;
  private final Sides sides;
  private final Changes changes;
  private final Clock clock;

  InboxPages(JdbcClient jdbc, Sides sides, Changes changes, Clock clock) {
    this.jdbc = jdbc;
    this.sides = sides;
    this.changes = changes;
    this.clock = clock;
  }

  CaseView.Inbox show(Actor actor, String tab, int page) {
    CaseView.Counts counts = counts(actor);
    if (tab.equals(OVER)) {
      List<CaseView> over = cases(actor, "b.state not in " + OPEN_STATES + " and " + MINE, "b.closed_at desc, b.id desc", PAGE + 1,
          (page - 1) * PAGE);
      return new CaseView.Inbox(tab, List.of(), List.of(), over.stream().limit(PAGE).toList(), counts, page, over.size() > PAGE);
    }
    String side = switch (tab) {
      case WANTED -> RECEIVED;
      case SHARED -> OWNED;
      default -> MINE;
    };
    List<CaseView> open = cases(actor, "b.state in " + OPEN_STATES + " and " + side, "b.requested_at desc, b.id desc", MOST_OPEN, 0);
    return new CaseView.Inbox(tab, open.stream().filter(CaseView::pressing).toList(),
        open.stream().filter(each -> !each.pressing()).toList(),
        List.of(),
        counts, 1, false);
  }

  private CaseView.Counts counts(Actor actor) {
    String counted = "select count(*) as every, count(*) filter (where %s) as wanted, count(*) filter (where %s) as shared, "
        + "(select count(*) from booking.cart_line where person_id = :person and unit = :unit) as listed "
        + "from booking.booking b where b.state in %s and %s";
    return jdbc.sql(counted.formatted(RECEIVED, OWNED, OPEN_STATES, MINE))
        .param("person", actor.person().value())
        .param("unit", actor.unit().value())
        .query((row, _) -> new CaseView.Counts(row.getInt("every"), row.getInt("wanted"), row.getInt("shared"), row.getInt("listed")))
        .single();
  }

  private List<CaseView> cases(Actor actor, String which, String order, int most, int skip) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.SWEDEN);
    return jdbc.sql("""
        select b.id, b.version, b.state, b.term, b.owner_unit, b.receiver_unit, b.starts_at, b.ends_at, b.wanted_day,
          b.asked_last_day,
          b.answer_by, b.requested_at, b.closed_how, b.work_awaits, p.name as asker,
          b.return_confirmed_at is not null as return_confirmed, b.hours_confirmed_at is null and l.operated as hours,
          booking.told_name(ou.name, ou.municipality_name, ou.municipality = ru.municipality) as owner_name,
          booking.told_name(ru.name, ru.municipality_name, ou.municipality = ru.municipality) as receiver_name,
          l.title, l.image_id, l.quantity, l.others, l.left_out, l.left_back, l.handed_over, l.missing,
          l.back_title, l.back_quantity, l.back_others, b.value_difference_ore,
          (select c.by_person from booking.change c where c.booking_id = b.id order by c.id desc limit 1) as offered_by,
          exists (select 1 from booking.approval a where a.booking_id = b.id and a.side = 'OWNER' and a.decision is null) as
            owner_open,
          exists (select 1 from booking.approval a where a.booking_id = b.id and a.side = 'RECEIVER' and a.decision is null) as
            receiver_open,
          exists (select 1 from booking.change c where c.booking_id = b.id and c.owner_open) as owner_change,
          exists (select 1 from booking.change c where c.booking_id = b.id and c.receiver_open) as receiver_change,
          exists (select 1 from booking.incident i where i.booking_id = b.id and i.outcome is null) as incident, b.requested_by,
          exists (select 1 from booking.v_needs_another_day d where d.booking_id = b.id and d.day >= :today) as needs_day
        from booking.booking b
        join organisation.v_unit ou on ou.id = b.owner_unit
        join organisation.v_unit ru on ru.id = b.receiver_unit
        left join organisation.v_person p on p.id = b.requested_by
        join lateral (
          select (array_agg(title order by direction desc, id))[1] as title, (array_agg(image_id order by direction desc,
            id))[1] as image_id,
            (array_agg(quantity order by direction desc, id))[1] as quantity,
              count(*) filter (where direction = 'OUT' and not operator) - 1 as others, bool_or(operator) as operated,
            coalesce(sum(quantity - handed_over) filter (where direction = 'OUT'), 0) as left_out,
            coalesce(sum(quantity - handed_over) filter (where direction = 'BACK'), 0) as left_back, sum(handed_over) as handed_over,
            coalesce(sum(inventory.missing(hold_id)), 0) as missing,
            (array_agg(title order by id) filter (where direction = 'BACK'))[1] as back_title,
            (array_agg(quantity order by id) filter (where direction = 'BACK'))[1] as back_quantity,
            count(*) filter (where direction = 'BACK') - 1 as back_others
          from booking.line where booking_id = b.id) l on true
        where\s"""
        + which + " order by " + order + " limit :most offset :skip")
        .param("most", most)
        .param("skip", skip)
        .param("today", today)
        .query((row, _) -> view(row, actor, today))
        .list();
  }

  private CaseView view(ResultSet row, Actor actor, LocalDate today) throws SQLException {
    Set<Side> mine = sides.of(actor, new UnitId(row.getLong("owner_unit")), new UnitId(row.getLong("receiver_unit")));
    NextStep.Situation now = situation(row);
    List<NextStep> steps = NextStep.of(now);
    long me = actor.person().value();
    boolean asker = me == row.getLong("requested_by") || now.term() == Term.SWAP && me == row.getLong("offered_by");
    Optional<NextStep> own = steps.stream().filter(step -> mine.contains(step.owes()) && mayTake(actor, step, asker)).findFirst();
    NextStep next = own.orElse(steps.isEmpty() ? null : steps.getFirst());
    Period period = now.period();
    UUID image = row.getObject("image_id", UUID.class);
    String how = row.getString("closed_how");
    return new CaseView(row.getLong("id"), row.getInt("version"), now.state(), now.term(), row.getString("title"), row.getInt("quantity"),
        row.getInt("others"), inReturn(row), image == null ? "" : "/bilder/" + image + "-320.webp",
        mine.contains(Side.RECEIVER) && mine.size() == 1 ? Side.RECEIVER : Side.OWNER,
        row.getString("owner_name"), row.getString("receiver_name"), Optional.ofNullable(row.getString("asker")).orElse(""),
        period == null ? now.wantedDay() : period.firstDay(), period == null ? null : period.lastDay(), instant(row, "requested_at"), next,
        own.isPresent(), own.filter(step -> isPressing(step, today)).isPresent(),
        now.state() == BookingState.HANDED_OVER && period != null && !period.until().isAfter(clock.instant()), row.getInt("missing"),
        now.askedLastDay(), aWeekLonger(row, now, own),
        how == null ? null : ClosedHow.valueOf(how), UUID.randomUUID(), period, row.getBoolean("needs_day"));
  }

  private static CaseView.@Nullable InReturn inReturn(ResultSet row) throws SQLException {
    String title = row.getString("back_title");
    return title == null
        ? null
        : new CaseView.InReturn(row.getInt("back_quantity"), title, row.getInt("back_others"), row.getLong("value_difference_ore") != 0);
  }

  /** A loan is to be brought back when its last days have come, as the reminder says. */
  private static boolean isPressing(NextStep step, LocalDate today) {
    LocalDate by = step.by();
    return step.kind() != NextStep.Kind.RETURN || by == null || !by.isAfter(today.plusDays(2));
  }

  private @Nullable LocalDate aWeekLonger(ResultSet row, NextStep.Situation now, Optional<NextStep> own) throws SQLException {
    Period period = now.period();
    boolean mine = own.filter(step -> step.kind() == NextStep.Kind.RETURN).isPresent();
    return period == null || !period.isWholeDays() || !mine || now.askedLastDay() != null
        ? null
        : changes.aWeekLonger(new UnitId(row.getLong("owner_unit")), period);
  }

  /** The cost is for those who may spend; the limit is looked at when they answer. Nobody answers their own request for the owner. */
  private static boolean mayTake(Actor actor, NextStep step, boolean asker) {
    return switch (step.kind()) {
      case APPROVE_COST, APPROVE_CHANGE -> actor.may(Right.APPROVE_COST);
      case ANSWER -> !asker;
      default -> true;
    };
  }

  static NextStep.Situation situation(ResultSet row) throws SQLException {
    Set<Side> open = EnumSet.noneOf(Side.class);
    if (row.getBoolean("owner_open"))
      open.add(Side.OWNER);
    if (row.getBoolean("receiver_open"))
      open.add(Side.RECEIVER);
    Set<Side> untold = EnumSet.noneOf(Side.class);
    if (row.getInt("left_out") > 0)
      untold.add(Side.RECEIVER);
    if (row.getInt("left_back") > 0)
      untold.add(Side.OWNER);
    Set<Side> change = EnumSet.noneOf(Side.class);
    if (row.getBoolean("owner_change"))
      change.add(Side.OWNER);
    if (row.getBoolean("receiver_change"))
      change.add(Side.RECEIVER);
    return new NextStep.Situation(BookingState.valueOf(row.getString("state")), Term.valueOf(row.getString("term")), open, change,
        instant(row, "answer_by"), row.getObject("asked_last_day", LocalDate.class), row.getBoolean("incident"), untold.isEmpty(), untold,
        BookingRows.period(row, "starts_at", "ends_at"), row.getObject("wanted_day", LocalDate.class), side(row.getString("work_awaits")),
        row.getBoolean("hours"),
        row.getBoolean("return_confirmed"));
  }

  private static @Nullable Side side(@Nullable String name) {
    return name == null ? null : Side.valueOf(name);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
