package se.samnytta.listing.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns that an import knows, each by the names that it may have in the table. */
enum ImportColumn {

  TITLE("rubrik", "titel", "namn", "benämning", "title"), CATEGORY("kategori", "category"), BODY("beskrivning", "text", "description"),
  QUANTITY(
      "antal", "st", "quantity"),
  CONDITION("skick", "condition"), TERMS("sätt", "satt", "villkor", "terms"), PRICE("pris", "pris kr",
      "price"),
  PRICE_PER("priset gäller", "pris per", "per"), WANTED("byts mot", "byte mot", "wanted"), MEASURES("mått",
      "measures"),
  WEIGHT("vikt", "vikt kg", "weight"), BRAND("märke", "fabrikat", "brand"), MATERIALS("material",
      "materials"),
  PLACE("plats", "place"), PURCHASE_PRICE("nypris", "inköpspris"), PURCHASE_YEAR("inköpsår", "inköpt år",
      "årsmodell"),
  HOURS("timmar i veckan", "timmar", "hours"), FROM("ledig från", "available from"), LAST_DAY("sista dag",
      "last day"),
  PICK_UP("hämtning", "pick-up"),
  /** What is to be put right, as the file of failed rows says it; not read. */
  REASON("att rätta", "to put right");

  private final List<String> names;

  ImportColumn(String... names) {
    this.names = List.of(names);
  }

  /** How the template writes it. */
  String title() {
    String name = names.getFirst();
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  static Optional<ImportColumn> of(String header) {
    String plain = header.toLowerCase(Locale.ROOT).replaceAll("[*:()]", "").replaceAll("\\s+", " ").strip();
    return Arrays.stream(values()).filter(each -> each.names.contains(plain)).findFirst();
  }
}
