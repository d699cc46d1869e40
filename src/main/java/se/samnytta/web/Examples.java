package se.samnytta.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samnytta.web.CalendarDay.State;

/** What the page of examples fills its components with. The words are Swedish only: nobody but us reads it. */
public record Examples(Fields form, List<AdCard> cards, List<Facet> facets, List<CalendarDay> days, List<Step> steps, List<Step> plan,
    List<Crumb> crumbs, List<Choice> ways, Map<String, String> facts, PageLinks pages) {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  static Examples of(Page page) {
    return new Examples(filledForm(), cards(page), groups(), weeks(),
        List.of(Step.done("Bokad", "torsdag 19 november"), Step.now("Godkänns", "av Annika Strand, senast tisdag"),
            Step.toCome("Hämtas", "")),
        List.of(Step.done("Öppnar", "2 november"), Step.now("Dialogmöte", "24 november"), Step.toCome("Sista dag", "15 januari")),
        List.of(new Crumb("Hitta", "/"), new Crumb("Möbler", "/annonser?kategori=mobler"), new Crumb("Höj- och sänkbart skrivbord", "#")),
        List.of(new Choice("TAKE", "Ta över", "0 kr", "Bordet blir ert. Ingen faktura."),
            new Choice("LEND", "Låna", "0 kr", "Upp till 3 månader, sedan tillbaka."),
            new Choice("SWAP", "Byta", "", "Föreslå något av era egna.")),
        measures(), new PageLinks(4, 12, "#sida-"));
  }

  private static Fields filledForm() {
    var form = Fields.filled(Map.of("rubrik", "Whiteboard på hjul, 180 × 120 cm", "antal", "några", "datum", "12 november 2026", "satt",
        "TAKE", "skick", "B"));
    form.requiredWholeNumber("antal", 1, 1000);
    form.refuse("datum", "web.field.day");
    return form;
  }

  private static List<AdCard> cards(Page page) {
    var taken = List.of(new AdCard.TermLabel("handHeart", "Ta över"), new AdCard.TermLabel("arrowCirclepath", "Låna"));
    return List.of(
        card(1, "Höj- och sänkbart skrivbord, ek, 160 × 80 cm", taken, "0 kr\u00a0· 14 st", "Kultur och fritid, Ystad\u00a0· 2 km",
            "Sparar 77 kg CO₂e",
            page.asset("img/exempel/bord-1.webp"), true),
        card(2, "Kontorsstol med armstöd, nyklädd", List.of(new AdCard.TermLabel("tag", "Köp")), "450 kr\u00a0· 6 st",
            "Återbrukscentralen, Ystad\u00a0· 3 km", "Sparar 68 kg CO₂e", page.asset("img/exempel/stol.webp"), false),
        card(3, "Teckenspråkstolk, halvdagar i veckan", List.of(new AdCard.TermLabel("person", "Boka")), "520 kr per timme",
            "Socialförvaltningen, Trelleborg", null, null, false));
  }

  private static AdCard card(long id, String title, List<AdCard.TermLabel> terms, String price, String place, @Nullable String climate,
      @Nullable String photo, boolean saved) {
    return new AdCard(id, "#annons-" + id, title, terms, price, place, climate,
        photo == null ? null : new AdCard.Photo(photo, title, 640, 480),
        new AdCard.Tile("signLanguageTwoHands", "hav", "Tjänst: " + title), saved);
  }

  private static List<Facet> groups() {
    return List.of(
        new Facet("satt", "Hur du vill ha det",
            List.of(new Facet.Box("lana", "Låna", 148, false), new Facet.Box("ta-over", "Ta över", 204, true)),
            true),
        new Facet("skick", "Skick", List.of(new Facet.Box("A", "Som ny", 96, false), new Facet.Box("B", "Bra", 1288, false)), false));
  }

  private static List<CalendarDay> weeks() {
    return IntStream.range(0, 28).mapToObj(MONDAY::plusDays)
        .map(day -> new CalendarDay(day, day.getDayOfMonth() == 10
            ? State.CHOSEN
            : day.getDayOfMonth() == 23
                ? State.PAST
                : day.getDayOfWeek().getValue() > 3 && day.getDayOfWeek().getValue() < 6
                    ? State.TAKEN
                    : State.FREE))
        .toList();
  }

  private static Map<String, String> measures() {
    var facts = new LinkedHashMap<String, String>();
    facts.put("Mått", "160 × 80 cm, höjd 64–125 cm");
    facts.put("Vikt", "41 kg per bord");
    facts.put("Inventarienummer", "YS-20481");
    return facts;
  }
}
