package se.samnytta.listing.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.inventory.Categories;
import se.samnytta.listing.SharedSoFar;
import se.samnytta.listing.web.FindPages.Found;
import se.samnytta.listing.web.StartView.CategoryTile;
import se.samnytta.listing.web.StartView.Figure;
import se.samnytta.listing.web.StartView.Together;
import se.samnytta.organisation.Units;
import se.samnytta.web.Answer;
import se.samnytta.web.Page;

/** Where everybody begins: a search field and what was shared last. */
@Controller
class StartController {

  private static final List<String> COMMON = List.of("find.common.1", "find.common.2", "find.common.3", "find.common.4");

  private final AdSearchReader reader;
  private final FindPages pages;
  private final Hits hits;
  private final Units units;
  private final Categories categories;

  StartController(AdSearchReader reader, FindPages pages, Hits hits, Units units, Categories categories) {
    this.reader = reader;
    this.pages = pages;
    this.hits = hits;
    this.units = units;
    this.categories = categories;
  }

  @GetMapping("/")
  ModelAndView show(Page page) {
    Seeker seeker = Seeker.of(page.actor(), units);
    Found found = pages.find(AdSearch.EVERYTHING, seeker, page.today());
    HitsView list = hits.view(page, reader.read(Map.of(), page.today()), found, seeker);
    return Answer.show("listing/startPage").addObject("start",
        new StartView(lead(page, found), COMMON.stream().map(key -> page.t(key)).toList(),
            tiles(page), list, together(page, pages.sharedSoFar())));
  }

  private static String lead(Page page, Found found) {
    int places = found.counts().municipalities().size();
    int all = found.counts().total();
    if (all < 2)
      return page.t("find.lead.few");
    return page.t(places > 1 ? "find.lead" : "find.lead.one", page.format().number(all),
        places > 12 ? page.format().number(places) : page.t("find.number." + places));
  }

  private List<CategoryTile> tiles(Page page) {
    return categories.roots().stream().filter(root -> !root.slug().equals(Categories.OTHER))
        .map(root -> new CategoryTile(root.name(page.language()), Hits.LIST + "?kategori=" + root.slug(), CategoryLook.of(root.slug(), "")))
        .toList();
  }

  private static @Nullable Together together(Page page, Optional<SharedSoFar.Sum> sum) {
    return sum.map(shared -> new Together(List.of(
        figure(page.format().co2e(shared.co2eG()), page.t("find.together.climate")),
        figure(page.format().money(shared.saved()), page.t("find.together.saved")),
        new Figure(page.format().number(shared.handovers()), page.t("find.together.times"), page.t("find.together.handovers")))))
        .orElse(null);
  }

  /** The number apart from its unit: "184" and "ton CO₂e". */
  private static Figure figure(String written, String says) {
    int gap = written.lastIndexOf('\u00a0', written.indexOf("CO₂e") > 0 ? written.indexOf("CO₂e") - 2 : written.length());
    return gap < 0 ? new Figure(written, "", says) : new Figure(written.substring(0, gap), written.substring(gap + 1), says);
  }
}
