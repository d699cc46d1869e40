package se.samnytta.listing.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.Category;
import se.samnytta.kernel.Money;
import se.samnytta.listing.PricePer;
import se.samnytta.listing.Term;
import se.samnytta.organisation.Unit;
import se.samnytta.organisation.Units;
import se.samnytta.web.AdCard;
import se.samnytta.web.AdCard.Photo;
import se.samnytta.web.AdCard.TermLabel;
import se.samnytta.web.Format;
import se.samnytta.web.Page;

/** Words and pictures of a card, from what lists read of an ad. */
@Component
class AdCards {

  private static final int MOST_TERMS = 2;

  private final Units units;
  private final Categories categories;

  AdCards(Units units, Categories categories) {
    this.units = units;
    this.categories = categories;
  }

  List<AdCard> cards(Page page, List<CardRow> rows) {
    return rows.stream().map(row -> card(page, row)).toList();
  }

  private AdCard card(Page page, CardRow row) {
    Category category = categories.category(row.category());
    return new AdCard(row.id(), Slug.address(row.id(), row.title()), row.title(), terms(page, row), priceLine(page, row),
        placeLine(page, row),
        climateLine(page, row.co2eG()), photo(row.image(), row.imageAlt()),
        CategoryLook.of(categories.category(category.root()).slug(), category.name(page.language())),
        page.signedIn() ? row.saved() : null);
  }

  private static List<TermLabel> terms(Page page, CardRow row) {
    return row.terms().stream().map(TermWord::of).sorted().limit(MOST_TERMS)
        .map(word -> new TermLabel(word.icon(), page.t(word.labelKey()))).toList();
  }

  private static String priceLine(Page page, CardRow row) {
    String price = row.shownTerm() == null ? "" : switch (row.shownTerm()) {
      case GIVE -> page.format().money(Money.ZERO);
      case SELL, RENT -> price(page, row.price(), row.per());
      case HIRE -> row.price() == null ? page.t("find.price.agreed") : price(page, row.price(), row.per());
      case LEND ->
        row.longestDays() == null ? page.t("find.price.loan") : page.t("find.price.loanFor", page.format().days(row.longestDays()));
      case SWAP -> page.t("find.price.swap");
    };
    String left = row.left() > 1 && row.shownTerm() != Term.HIRE ? page.format().quantity(row.left()) : "";
    String line = price.isEmpty() || left.isEmpty() ? price + left : price + Format.BETWEEN + left;
    return row.reservedOut() ? line.isEmpty() ? page.t("find.card.reserved") : line + Format.BETWEEN + page.t("find.card.reserved") : line;
  }

  /** "450 kr", "120 kr per dag". */
  static String price(Page page, @Nullable Money amount, @Nullable PricePer per) {
    String money = page.format().price(amount == null ? Money.ZERO : amount);
    return per == null || per == PricePer.ITEM ? money : money + " " + page.t("find.per." + per);
  }

  private String placeLine(Page page, CardRow row) {
    Unit unit = units.get(row.owner());
    String place = unit.nameAndMunicipality();
    Long metres = row.metres();
    return metres == null ? place : place + Format.BETWEEN + page.format().distance(metres);
  }

  static @Nullable String climateLine(Page page, @Nullable Long co2eG) {
    return co2eG == null || co2eG < 500 ? null : page.t("find.card.climate", page.format().co2e(co2eG));
  }

  static @Nullable Photo photo(@Nullable UUID image, @Nullable String alt) {
    if (image == null)
      return null;
    String address = "/bilder/" + image + "-";
    return new Photo(address + "640.webp", address + "320.webp 320w, " + address + "640.webp 640w, " + address + "1280.webp 1280w",
        alt == null ? "" : alt, 640, 480);
  }
}
