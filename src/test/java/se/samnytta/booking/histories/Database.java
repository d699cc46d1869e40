package se.samnytta.booking.histories;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.samnytta.booking.BookingId;
import se.samnytta.booking.IncidentId;
import se.samnytta.booking.LineId;
import se.samnytta.inventory.FreeSteps;
import se.samnytta.inventory.ItemId;
import se.samnytta.kernel.Period;

/** How everything in a history stands in the database, whatever anybody may see of it. */
final class Database {

  /** A booking's version, and its lines. */
  record Seen(int version, List<LineId> lines) {}

  private final Connection owner;
  private final List<ItemId> items;
  private final Map<Long, Integer> units = new TreeMap<>();
  private final List<BookingId> bookings = new ArrayList<>();
  private final List<Seen> seen = new ArrayList<>();

  Database(Connection owner, List<ItemId> items, List<Person> people) {
    this.owner = owner;
    this.items = items;
    people.forEach(each -> units.put(each.actor().unit().value(), each.unit()));
  }

  void placed(List<BookingId> placed) {
    bookings.addAll(placed);
  }

  BookingId booking(Deal deal) {
    return bookings.get(deal.number);
  }

  Seen seen(Deal deal) {
    return seen.get(deal.number);
  }

  List<String> told(List<Ad> ads) {
    try {
      List<String> lines = bookings(ads);
      lines.addAll(goods(ads));
      return lines;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Moments at which more of a thing is promised than there is. */
  List<String> promisedTwice() {
    try (var statement = owner.prepareStatement("""
        select i.id, i.quantity, begun.starts_at, sum(h.quantity)
        from inventory.item i
        join inventory.hold begun on begun.item_id = i.id and begun.state in ('HELD', 'OUT')
        join inventory.hold h on h.item_id = i.id and h.state in ('HELD', 'OUT') and h.starts_at <= begun.starts_at
          and h.ends_at > begun.starts_at
        where i.id = any (?) or i.split_from = any (?)
        group by i.id, begun.id
        having sum(h.quantity) > i.quantity
        """)) {
      Array ids = ids(items.stream().map(ItemId::value).toArray(Long[]::new));
      statement.setArray(1, ids);
      statement.setArray(2, ids);
      List<String> found = new ArrayList<>();
      for (ResultSet row = statement.executeQuery(); row.next();)
        found.add("of " + row.getInt(2) + " there are promised " + row.getInt(4) + " at " + row.getString(3));
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> bookings(List<Ad> ads) throws SQLException {
    seen.clear();
    List<String> told = new ArrayList<>();
    try (var statement = owner.prepareStatement("""
        select b.id, b.version, b.term, b.state, b.starts_at, b.ends_at, b.wanted_day, b.answer_by, b.amount_ore,
          (select coalesce(a.decision, '') from booking.approval a where a.booking_id = b.id and a.side = 'OWNER') as owner,
          (select coalesce(a.decision, '') from booking.approval a where a.booking_id = b.id and a.side = 'RECEIVER') as receiver,
          c.owner_open, c.receiver_open, c.id as change, l.id as line, l.item_id, l.quantity, l.handed_over, l.returned, l.lost
        from booking.booking b
        join booking.line l on l.booking_id = b.id
        left join booking.change c on c.booking_id = b.id and c.state = 'ASKED'
        where b.id = any (?)
        order by b.id, l.id
        """)) {
      statement.setArray(1, ids(bookings.stream().map(BookingId::value).toArray(Long[]::new)));
      long before = 0;
      for (ResultSet row = statement.executeQuery(); row.next(); before = row.getLong("id")) {
        if (row.getLong("id") != before)
          begin(told, row);
        seen.getLast().lines.add(new LineId(row.getLong("line")));
        told.add(Told.part(ads.get(place(row.getLong("item_id"))).name(), row.getInt("quantity"), row.getInt("handed_over"),
            row.getInt("returned"), row.getInt("lost")));
      }
    }
    return told;
  }

  private void begin(List<String> told, ResultSet row) throws SQLException {
    told.add(Told.deal(seen.size(), row.getString("term"), row.getString("state"), moment(row, "starts_at"), moment(row, "ends_at"),
        row.getObject("wanted_day", LocalDate.class), row.getLong("amount_ore") / 100));
    if (List.of("REQUESTED", "APPROVED", "READY", "HANDED_OVER").contains(row.getString("state")))
      told.add(Told.answers(answer(row.getString("owner")), answer(row.getString("receiver")),
          java.util.Objects.requireNonNull(moment(row, "answer_by")),
          row.getLong("change") == 0 ? "nobody" : Told.wish(row.getBoolean("owner_open"), row.getBoolean("receiver_open"))));
    seen.add(new Seen(row.getInt("version"), new ArrayList<>()));
  }

  private static String answer(@Nullable String decision) {
    return decision == null ? "not asked" : decision.equals("APPROVED") ? "yes" : "open";
  }

  private List<String> goods(List<Ad> ads) throws SQLException {
    Map<Integer, List<String>> kept = new TreeMap<>();
    Map<Integer, Map<Integer, Integer>> gone = new TreeMap<>();
    Map<Integer, Integer> stock = new TreeMap<>();
    try (var statement = owner.prepareStatement("""
        select i.id, i.split_from, i.owner_unit, i.quantity, h.id as hold, h.quantity as kept, h.state, h.starts_at,
          nullif(h.ends_at, 'infinity') as ends_at
        from inventory.item i
        left join inventory.hold h on h.item_id = i.id and h.state in ('HELD', 'OUT')
        where i.id = any (?) or i.split_from = any (?)
        """)) {
      Array ids = ids(items.stream().map(ItemId::value).toArray(Long[]::new));
      statement.setArray(1, ids);
      statement.setArray(2, ids);
      for (ResultSet row = statement.executeQuery(); row.next();) {
        long from = row.getLong("split_from");
        int place = place(from == 0 ? row.getLong("id") : from);
        if (from != 0)
          gone.computeIfAbsent(place, _ -> new TreeMap<>()).merge(units.get(row.getLong("owner_unit")), row.getInt("quantity"),
              Integer::sum);
        else
          stock.put(place, row.getInt("quantity"));
        if (row.getLong("hold") != 0)
          kept.computeIfAbsent(place, _ -> new ArrayList<>()).add(Told.kept(row.getInt("kept"), row.getString("state").equals("OUT"),
              moment(row, "starts_at"), row.getObject("ends_at") == null ? Keeping.EVER : moment(row, "ends_at")));
      }
    }
    List<String> told = new ArrayList<>();
    for (int i = 0; i < ads.size(); i++)
      told.add(Told.good(ads.get(i).name(), stock.getOrDefault(i, -1), kept.getOrDefault(i, List.of()), gone.getOrDefault(i, Map.of())));
    return told;
  }

  private int place(long item) {
    return items.indexOf(new ItemId(item));
  }

  private Array ids(Long[] ids) throws SQLException {
    return owner.createArrayOf("bigint", ids);
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  /** How many of each thing are free on each of so many days. */
  List<List<Integer>> free(LocalDate first, int days) {
    List<List<Integer>> all = new ArrayList<>();
    try (var statement = owner.prepareStatement("select at, free from inventory.free_steps(?, ?::timestamptz, ?::timestamptz)")) {
      Period span = Period.ofDays(first, first.plusDays(days - 1L));
      for (ItemId item : items) {
        statement.setLong(1, item.value());
        statement.setString(2, span.from().toString());
        statement.setString(3, span.until().toString());
        List<FreeSteps.Step> steps = new ArrayList<>();
        for (ResultSet row = statement.executeQuery(); row.next();)
          steps.add(new FreeSteps.Step(row.getObject(1, OffsetDateTime.class).toInstant(), row.getInt(2)));
        FreeSteps free = new FreeSteps(span, steps);
        all.add(first.datesUntil(first.plusDays(days)).map(day -> free.least(Period.ofDays(day, day))).toList());
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return all;
  }

  IncidentId lastIncident(Deal deal) {
    try (var statement = owner.prepareStatement("select max(id) from booking.incident where booking_id = ?")) {
      statement.setLong(1, booking(deal).value());
      ResultSet row = statement.executeQuery();
      row.next();
      return new IncidentId(row.getLong(1));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Everything lies so many days further back, each moment at the same time of day. */
  void pass(int days) {
    String sql = PASS.replaceAll("earlier\\((\\w+)\\)",
        "$1 = ($1 at time zone 'Europe/Stockholm' - interval '" + days + " days') at time zone 'Europe/Stockholm'")
        .replaceAll("earlierDay\\((\\w+)\\)", "$1 = $1 - " + days);
    try (PreparedStatement statement = owner.prepareStatement(sql)) {
      for (int i = 1; i <= 4; i++)
        statement.setArray(i, ids(bookings.stream().map(BookingId::value).toArray(Long[]::new)));
      statement.setArray(5, ids(items.stream().map(ItemId::value).toArray(Long[]::new)));
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final String PASS = """
      with approvals as (update booking.approval set earlier(decided_at) where booking_id = any (?)),
      moves as (update booking.hand_over set earlier(at) where booking_id = any (?)),
      changes as (
        update booking.change
        set earlier(starts_before), earlier(starts_after), earlier(ends_before), earlier(ends_after), earlierDay(wanted_before),
          earlierDay(wanted_after)
        where booking_id = any (?)),
      bookings as (
        update booking.booking
        set earlier(starts_at), earlier(ends_at), earlierDay(wanted_day), earlierDay(asked_last_day), earlier(answer_by),
          earlier(requested_at), earlier(ready_at), earlier(handed_over_at), earlier(returned_at)
        where id = any (?))
      update inventory.hold set earlier(starts_at), earlier(ends_at), earlier(created_at) where item_id = any (?)
      """;
}
