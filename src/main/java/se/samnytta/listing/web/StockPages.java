package se.samnytta.listing.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Period;
import se.samnytta.listing.ListingState;
import se.samnytta.web.Page;

/** What the page of an own thing's stock shows. */
@Component
@Transactional(readOnly = true)
class StockPages {

  private static final int MOST_PAST = 50;

  private final JdbcClient jdbc;

  StockPages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Thing(long item, String title, int quantity, int free, int out, int aside, long category, long owner,
      ListingState state) {}

  /**
   * The stock of an own ad's thing.
   *
   * @throws NotFound for an ad that is not the reader's unit's
   */
  StockView show(Page page, long ad) {
    Thing thing = thing(ad);
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(page.t("listing.stock.quantity"), page.format().quantity(thing.quantity));
    facts.put(page.t("listing.stock.free"), page.format().quantity(Math.max(0, thing.free)));
    facts.put(page.t("listing.stock.out"), page.format().quantity(thing.out - thing.aside));
    facts.put(page.t("listing.stock.aside"), page.format().quantity(thing.aside));
    return new StockView(ad, thing.title, "/annonser/" + Slug.address(ad, thing.title), facts, pieces(page, thing), asides(page, thing),
        others(ad, thing), past(page, thing), thing.state != ListingState.CLOSED);
  }

  private Thing thing(long ad) {
    return jdbc.sql("""
        select l.item_id, l.title, i.quantity, inventory.free(i.id, now(), 'infinity') as free, inventory.out(i.id) as out,
          (select coalesce(sum(a.quantity), 0) from inventory.v_aside a where a.item_id = i.id)::int as aside, i.category_id,
          i.owner_unit, l.state
        from listing.listing l
        join inventory.v_item i on i.id = l.item_id
        where l.id = :id and l.owner_unit = any ((select kernel.units())::bigint[]) and l.kind = 'GOODS'
        """).param("id", ad)
        .query((row, _) -> new Thing(row.getLong("item_id"), row.getString("title"), row.getInt("quantity"), row.getInt("free"),
            row.getInt("out"), row.getInt("aside"), row.getLong("category_id"), row.getLong("owner_unit"),
            ListingState.valueOf(row.getString("state"))))
        .optional().orElseThrow(() -> new NotFound("listing " + ad));
  }

  private List<StockView.Piece> pieces(Page page, Thing thing) {
    return jdbc.sql("select label, state from inventory.v_piece where item_id = :item and state <> 'GONE' order by label")
        .param("item", thing.item).query((row, _) -> {
          String state = row.getString("state");
          return new StockView.Piece(row.getString("label"), page.t("listing.stock.piece." + state), state.equals("HERE"));
        }).list();
  }

  private List<StockView.Aside> asides(Page page, Thing thing) {
    return jdbc.sql("select id, quantity, reason, since, back_on from inventory.v_aside where item_id = :item order by id")
        .param("item", thing.item).query((row, _) -> {
          LocalDate since = day(row.getObject("since", OffsetDateTime.class));
          LocalDate back = row.getObject("back_on", LocalDate.class);
          String count = page.format().quantity(row.getInt("quantity"));
          String line = back == null
              ? page.t("listing.stock.aside.since", count, page.format().day(since))
              : page.t("listing.stock.aside.until", count, page.format().day(since), page.format().day(back));
          return new StockView.Aside(row.getLong("id"), line, row.getString("reason"));
        }).list();
  }

  private Map<String, String> others(long ad, Thing thing) {
    Map<String, String> others = new LinkedHashMap<>();
    jdbc.sql("""
        select l.id, l.title, i.quantity
        from listing.listing l
        join inventory.v_item i on i.id = l.item_id
        where l.owner_unit = :owner and l.category_id = :category and l.id <> :ad and l.state <> 'CLOSED'
        order by l.title, l.id
        limit 200
        """).param("owner", thing.owner).param("category", thing.category).param("ad", ad)
        .query(row -> {
          others.put(row.getString("id"), row.getString("title") + " (" + row.getInt("quantity") + ")");
        });
    return others;
  }

  private List<StockView.Change> past(Page page, Thing thing) {
    return jdbc.sql("""
        select c.at, c.change, c.reason, c.note, p.name
        from inventory.v_stock_change c
        left join organisation.v_person p on p.id = c.person_id
        where c.item_id = :item
        order by c.id desc
        limit :most
        """).param("item", thing.item).param("most", MOST_PAST).query((row, _) -> {
      String when = page.format().date(day(row.getObject("at", OffsetDateTime.class)));
      String who = row.getString("name");
      String why = row.getString("note");
      return new StockView.Change(page.t("listing.stock.past." + row.getString("reason"), row.getInt("change")),
          who == null ? when : page.t("listing.stock.past.who", who, when), why == null ? "" : why);
    }).list();
  }

  private static LocalDate day(OffsetDateTime moment) {
    return LocalDate.ofInstant(moment.toInstant(), Period.SWEDEN);
  }
}
