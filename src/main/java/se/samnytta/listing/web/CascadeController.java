package se.samnytta.listing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.Category;
import se.samnytta.inventory.CategoryId;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Right;
import se.samnytta.listing.CascadeRule;
import se.samnytta.listing.Cascades;
import se.samnytta.organisation.Municipalities;
import se.samnytta.web.AdminEntry;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** How long a municipality's ads stay at each step: for all, and for each of the topmost categories. */
@Controller
class CascadeController {

  private static final String ALL = "alla";
  private static final String FORM = "listing/cascadeFormPage";
  private static final String ONE = "/admin/synlighet/{slug:[a-z0-9-]{1,60}}";

  private final Cascades cascades;
  private final Categories categories;
  private final Municipalities municipalities;

  CascadeController(Cascades cascades, Categories categories, Municipalities municipalities) {
    this.cascades = cascades;
    this.categories = categories;
    this.municipalities = municipalities;
  }

  @GetMapping("/admin/synlighet")
  ModelAndView list(Page page) {
    Actor actor = municipalities.requireAdministered(Posters.actor(page));
    var rows = new ArrayList<CascadeView.Row>();
    rows.add(row(actor, null, page));
    categories.roots().forEach(root -> rows.add(row(actor, root, page)));
    return Answer.show("listing/cascadePage").addObject("cascade", new CascadeView(rows));
  }

  private CascadeView.Row row(Actor actor, @Nullable Category category, Page page) {
    CategoryId id = category == null ? null : category.id();
    CascadeRule rule = cascades.holds(actor.municipality(), id);
    return new CascadeView.Row(category == null ? ALL : category.slug(), name(category, page),
        page.t("listing.cascade.steps", page.format().days(rule.unitDays()), page.format().days(rule.municipalityDays()),
            page.format().days(rule.partnerDays())),
        cascades.decided(actor.municipality(), id).isPresent());
  }

  private static String name(@Nullable Category category, Page page) {
    return category == null ? page.t("listing.cascade.all") : category.name(page.language());
  }

  @GetMapping(ONE)
  ModelAndView form(@PathVariable String slug, Page page) {
    Actor actor = municipalities.requireAdministered(Posters.actor(page));
    return show(Answer.show(FORM).addObject("fields", filled(cascades.holds(actor.municipality(), id(slug)))), actor, slug, false, page);
  }

  @PostMapping(ONE)
  ModelAndView decide(@PathVariable String slug, HttpServletRequest request, Page page) {
    Actor actor = municipalities.requireAdministered(Posters.actor(page));
    CategoryId category = id(slug);
    Fields fields = Fields.of(request, "enheten", "kommunen", "parter", "aterga", "sett").wordedAs("listing.cascade");
    CascadeRule rule = fields.ticked("aterga")
        ? null
        : new CascadeRule(days(fields, "enheten"), days(fields, "kommunen"), days(fields, "parter"));
    if (fields.haveErrors())
      return show(Answer.invalid(FORM, fields), actor, slug, false, page);
    return switch (cascades.decide(actor, category, seen(fields), rule)) {
      case DECIDED -> Answer.goTo("/admin/synlighet", "listing.cascade.decided");
      case STALE -> show(Answer.conflict(FORM).addObject("fields", fields), actor, slug, true, page);
    };
  }

  private static int days(Fields fields, String name) {
    return fields.requiredWholeNumber(name, 0, 365).orElse(0L).intValue();
  }

  private static CascadeRule seen(Fields fields) {
    String[] days = fields.typed("sett").split("-");
    boolean three = days.length == 3 && fields.typed("sett").matches("\\d{1,3}-\\d{1,3}-\\d{1,3}");
    return three
        ? new CascadeRule(Integer.parseInt(days[0]), Integer.parseInt(days[1]), Integer.parseInt(days[2]))
        : new CascadeRule(-1, -1, -1);
  }

  private ModelAndView show(ModelAndView answer, Actor actor, String slug, boolean stale, Page page) {
    CategoryId category = id(slug);
    CascadeRule holds = cascades.holds(actor.municipality(), category);
    return answer.addObject("slug", slug).addObject("name", name(category == null ? null : categories.category(category), page))
        .addObject("seen", holds.unitDays() + "-" + holds.municipalityDays() + "-" + holds.partnerDays()).addObject("stale", stale)
        .addObject("own", cascades.decided(actor.municipality(), category).isPresent());
  }

  private static Fields filled(CascadeRule rule) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("enheten", String.valueOf(rule.unitDays()));
    values.put("kommunen", String.valueOf(rule.municipalityDays()));
    values.put("parter", String.valueOf(rule.partnerDays()));
    return Fields.filled(values);
  }

  private @Nullable CategoryId id(String slug) {
    return slug.equals(ALL)
        ? null
        : categories.bySlug(slug).filter(Category::isRoot).orElseThrow(() -> new NotFound("category " + slug)).id();
  }

  /** The section of the administration. */
  @Configuration(proxyBeanMethods = false)
  static class Section {

    @Bean
    AdminEntry cascadeSection() {
      return new AdminEntry("listing.cascade.title", "/admin/synlighet", "eye", Right.ADMINISTER, 55);
    }
  }
}
