package se.samnytta.booking.histories;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.samnytta.booking.Shelf;
import se.samnytta.inventory.ItemId;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.ListingId;
import se.samnytta.world.Owner;
import se.samnytta.world.World;

/**
 * Units of three municipalities, of which one has no agreement with the others; in each somebody who works there and somebody who may
 * spend its money. Units and ads are made once; each history finds things of its own behind the ads.
 */
final class Stage implements AutoCloseable {

  /** So many markets, with other numbers and rules. */
  static final int MARKETS = 12;

  private static final List<String> UNITS = List.of("Kulturhuset", "Biblioteket", "Östra skolan", "Västra skolan", "Norra skolan");
  private static final List<Municipality> MUNICIPALITIES = List.of(World.LUND, World.LUND, World.ESLOV, World.ESLOV, World.KIRUNA);
  private static final List<Integer> LIMITS = List.of(10_000, 10_000, 10_000, 150, 10_000);

  private final World world;
  private final Shelf shelf;
  private final Verbs verbs;
  private final Connection owner;
  private final List<Person> people = new ArrayList<>();
  final Tally tally = new Tally();
  @Nullable
  Play playing;
  private final Map<Integer, List<ListingId>> markets = new TreeMap<>();

  Stage(World world, Shelf shelf, Verbs verbs) throws SQLException {
    this.world = world;
    this.shelf = shelf;
    this.verbs = verbs;
    owner = Owner.connect();
    for (int unit = 0; unit < UNITS.size(); unit++)
      people(unit, world.unit(MUNICIPALITIES.get(unit), UNITS.get(unit)));
  }

  private void people(int number, UnitId unit) {
    PersonId worker = world.person(unit, "Anställd", Role.MEMBER);
    PersonId chief = world.person(unit, "Chef", Role.MEMBER);
    world.limit(chief, unit, LIMITS.get(number));
    people.add(person("En anställd på " + UNITS.get(number), number, 0, world.actor(worker, unit)));
    people.add(person("Chefen på " + UNITS.get(number), number, LIMITS.get(number), world.actor(chief, unit)));
  }

  private Person person(String name, int unit, int maySpend, Actor actor) {
    return new Person(name, unit, MUNICIPALITIES.get(unit).code(), maySpend, actor, world.scope(actor));
  }

  /** The beginning of a history: what the market offers, with things that nobody has booked. */
  Play open(int market) {
    List<Ad> ads = Ad.market(market);
    List<ListingId> listings = markets.computeIfAbsent(market, _ -> ads.stream().map(this::offer).toList());
    List<ItemId> items = new ArrayList<>();
    for (int i = 0; i < ads.size(); i++)
      items.add(fresh(listings.get(i), ads.get(i).stock()));
    playing = new Play(market, ads, people, listings, items, verbs, new Database(owner, items, people), tally);
    return playing;
  }

  private ListingId offer(Ad ad) {
    return shelf.offer(people.get(2 * ad.owner()).actor(),
        shelf.details(ad.name(), ad.stock(), ad.offers()).with(ad.lending()).with(ad.approval()));
  }

  /** Another lot of the same, behind the same ad. */
  private ItemId fresh(ListingId ad, int stock) {
    try (var statement = owner.prepareStatement("""
        with fresh as (
          insert into inventory.item (owner_unit, municipality, place_unit, category_id, kind, quantity, condition, weight_g, flags,
            expected_co2e_g, expected_saving_ore, shown, reach, created_at)
          select i.owner_unit, i.municipality, i.place_unit, i.category_id, i.kind, ?, i.condition, i.weight_g, i.flags,
            i.expected_co2e_g, i.expected_saving_ore, true, i.reach, now()
          from inventory.item i
          join listing.listing l on l.item_id = i.id
          where l.id = ?
          returning id)
        update listing.listing set item_id = (select id from fresh), state = 'PUBLISHED' where id = ? returning item_id
        """)) {
      statement.setInt(1, stock);
      statement.setLong(2, ad.value());
      statement.setLong(3, ad.value());
      var row = statement.executeQuery();
      row.next();
      return new ItemId(row.getLong(1));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws SQLException {
    owner.close();
  }
}
