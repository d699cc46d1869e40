package se.samnytta.booking.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.booking.Cart;
import se.samnytta.booking.Considered;
import se.samnytta.booking.Offers;
import se.samnytta.booking.Wish;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Offered;
import se.samnytta.web.Fields;

/** What the list of what to ask for shows: as it would go if it were sent now. */
@Component
@Transactional(readOnly = true)
class CartPages {

  private final Cart cart;
  private final Offers offers;
  private final JdbcClient jdbc;

  CartPages(Cart cart, Offers offers, JdbcClient jdbc) {
    this.cart = cart;
    this.offers = offers;
    this.jdbc = jdbc;
  }

  CartView show(Actor actor, Fields fields) {
    List<Cart.Gathered> gathered = cart.gathered(actor);
    Map<ListingId, Offered> offered = offers.find(gathered.stream().map(Cart.Gathered::listing).toList());
    Map<UnitId, List<CartView.Row>> byOwner = new LinkedHashMap<>();
    int gone = 0;
    Money total = Money.ZERO;
    for (Cart.Gathered each : gathered) {
      Offered found = offered.get(each.listing());
      if (found == null || !found.state().isShown()) {
        gone++;
        continue;
      }
      CartView.Row row = row(actor, each, found);
      total = total.plus(row.amount());
      byOwner.computeIfAbsent(found.owner(), _ -> new ArrayList<>()).add(row);
    }
    List<CartView.Owner> owners = byOwner.entrySet().stream().map(each -> owner(each.getKey(), each.getValue())).toList();
    return new CartView(owners, total, gone, fields.onceKey().orElseGet(UUID::randomUUID), fields);
  }

  private CartView.Row row(Actor actor, Cart.Gathered each, Offered found) {
    Wish wish = each.wish();
    Considered considered = offers.consider(actor, wish);
    return new CartView.Row(each.id(), found.id().value(), found.title(),
        found.image() == null ? "" : "/bilder/" + found.image() + "-320.webp",
        each.term(), each.quantity(), each.first(), each.last(), wish.isByTheHour() ? wish.period().orElse(null) : null,
        considered.amount(), wrong(actor, wish, found, considered));
  }

  private CartView.@Nullable Wrong wrong(Actor actor, Wish wish, Offered found, Considered considered) {
    if (offers.isWithoutAgreement(found, actor.municipality()))
      return new CartView.Wrong("booking.noAgreement.title", List.of());
    if (!considered.refusals().isEmpty())
      return RefusalWords.of(considered.refusals().getFirst());
    if (considered.free() < wish.quantity())
      return new CartView.Wrong(considered.free() == 0 ? "booking.refusal.noneFree" : "booking.refusal.notFree",
          List.of(considered.free()));
    return null;
  }

  private CartView.Owner owner(UnitId unit, List<CartView.Row> rows) {
    return jdbc.sql("select name, municipality_name from organisation.v_unit where id = :id")
        .param("id", unit.value())
        .query((row, _) -> new CartView.Owner(row.getString(1), row.getString(2), rows))
        .single();
  }
}
