package se.samnytta.listing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Right;
import se.samnytta.listing.GuidePrice;
import se.samnytta.listing.GuidePrices;
import se.samnytta.organisation.Municipalities;
import se.samnytta.web.AdminEntry;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** What a municipality advises its units to ask: what holds, what has held, and a new decision. */
@Controller
class GuidePriceController {

  private static final String ADDRESS = "/admin/priser";
  private static final String PAGE = "listing/guidePricesPage";

  private final GuidePrices prices;
  private final Municipalities municipalities;

  GuidePriceController(GuidePrices prices, Municipalities municipalities) {
    this.prices = prices;
    this.municipalities = municipalities;
  }

  @GetMapping(ADDRESS)
  ModelAndView show(Page page) {
    Actor actor = municipalities.requireAdministered(Posters.actor(page));
    GuidePrice now = prices.on(actor.municipality(), page.today()).orElse(new GuidePrice(page.today(), null, null));
    return show(Answer.show(PAGE).addObject("fields", filled(now, page)), actor, false, page);
  }

  private static Fields filled(GuidePrice now, Page page) {
    return Fields.filled(Map.of("salja", typed(now.sellPermille()), "hyra", typed(now.rentPermille()), "fran",
        page.format().isoDate(page.today())));
  }

  private static String typed(@Nullable Integer permille) {
    return permille == null ? "" : BigDecimal.valueOf(permille, 1).stripTrailingZeros().toPlainString().replace('.', ',');
  }

  @PostMapping(ADDRESS)
  ModelAndView decide(HttpServletRequest request, Page page) {
    Actor actor = municipalities.requireAdministered(Posters.actor(page));
    Fields fields = Fields.of(request, "salja", "hyra", "fran", "sett").wordedAs("listing.guide");
    Integer sell = permille(fields, "salja");
    Integer rent = permille(fields, "hyra");
    LocalDate from = fields.requiredDay("fran", page.today()).orElse(page.today());
    if (fields.haveErrors())
      return show(Answer.invalid(PAGE, fields), actor, false, page);
    return switch (prices.decide(actor, seen(fields), new GuidePrice(from, sell, rent))) {
      case DECIDED -> Answer.goTo(ADDRESS, "listing.guide.decided");
      case STALE -> show(Answer.conflict(PAGE).addObject("fields", fields), actor, true, page);
      case PAST -> {
        fields.refuse("fran", "listing.guide.fran.past");
        yield show(Answer.invalid(PAGE, fields), actor, false, page);
      }
    };
  }

  private static @Nullable Integer permille(Fields fields, String name) {
    BigDecimal percent = fields.decimal(name).map(BigDecimal::stripTrailingZeros).orElse(null);
    if (percent == null)
      return null;
    if (percent.scale() <= 1 && percent.signum() > 0 && percent.compareTo(BigDecimal.valueOf(100)) <= 0)
      return percent.movePointRight(1).intValueExact();
    fields.refuse(name, "listing.guide.part");
    return null;
  }

  private static int seen(Fields fields) {
    return fields.wholeNumber("sett", 0, Integer.MAX_VALUE).orElse(-1L).intValue();
  }

  private ModelAndView show(ModelAndView answer, Actor actor, boolean stale, Page page) {
    return answer.addObject("prices", GuidePriceView.of(prices.all(actor.municipality()), page))
        .addObject("seen", prices.count(actor.municipality())).addObject("stale", stale);
  }

  /** The section of the administration. */
  @Configuration(proxyBeanMethods = false)
  static class Section {

    @Bean
    AdminEntry guidePriceSection() {
      return new AdminEntry("listing.guide.title", ADDRESS, "kroner", Right.ADMINISTER, 57);
    }
  }
}
