package se.samnytta.listing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.CategoryId;
import se.samnytta.inventory.OwnCategories;
import se.samnytta.inventory.OwnCategory;
import se.samnytta.inventory.OwnCategoryOutcome;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Right;
import se.samnytta.organisation.Municipalities;
import se.samnytta.web.AdminEntry;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** A municipality's own categories: a new one, what it is called and where it stands, closing it and opening it again. */
@Controller
class OwnCategoryController {

  static final String ALL = "/admin/kategorier";

  private static final String ONE = ALL + "/{id:[0-9]{1,18}}";
  private static final String NEW_FORM = "listing/newCategoryPage";
  private static final String FORM = "listing/ownCategoryPage";

  private final OwnCategories own;
  private final OwnCategoryPages pages;
  private final Categories categories;
  private final Municipalities municipalities;

  OwnCategoryController(OwnCategories own, OwnCategoryPages pages, Categories categories, Municipalities municipalities) {
    this.own = own;
    this.pages = pages;
    this.categories = categories;
    this.municipalities = municipalities;
  }

  @GetMapping(ALL + "/ny")
  ModelAndView blank(Page page) {
    municipalities.requireAdministered(Posters.actor(page));
    return withGroups(Answer.show(NEW_FORM).addObject("fields", Fields.filled(Map.of("nyckel", UUID.randomUUID().toString()))), page);
  }

  @PostMapping(ALL)
  ModelAndView add(HttpServletRequest request, Page page) {
    Actor actor = municipalities.requireAdministered(Posters.actor(page));
    Typed typed = read(Fields.of(request, "namn", "engelska", "under"), new CategoryId(0));
    UUID key = typed.fields.onceKey().orElseGet(UUID::randomUUID);
    if (typed.fields.haveErrors())
      return withGroups(Answer.invalid(NEW_FORM, typed.fields), page);
    return switch (own.add(actor, key, typed.swedish, typed.english, typed.above)) {
      case OwnCategoryOutcome.Done _ -> Answer.goTo(ALL, "listing.categories.added");
      case OwnCategoryOutcome.NameTaken _,OwnCategoryOutcome.NotThere _,OwnCategoryOutcome.Stale _ -> {
        typed.fields.refuse("namn", "listing.categories.namn.taken");
        yield withGroups(Answer.invalid(NEW_FORM, typed.fields), page);
      }
    };
  }

  @GetMapping(ONE)
  ModelAndView form(@PathVariable long id, Page page) {
    Actor actor = municipalities.requireAdministered(Posters.actor(page));
    OwnCategory category = own.category(actor, new CategoryId(id));
    return show(Answer.show(FORM).addObject("fields", Fields.filled(Map.of("namn", category.nameSv(), "engelska", category.nameEn(),
        "under", categories.category(category.above()).slug()))), actor, id, false, page);
  }

  @PostMapping(ONE)
  ModelAndView change(@PathVariable long id, HttpServletRequest request, Page page) {
    Actor actor = municipalities.requireAdministered(Posters.actor(page));
    OwnCategory category = own.category(actor, new CategoryId(id));
    Typed typed = read(Fields.of(request, "namn", "engelska", "under", "version"), category.above());
    if (typed.fields.haveErrors())
      return show(Answer.invalid(FORM, typed.fields), actor, id, false, page);
    return answer(own.change(actor, category.id(), version(typed.fields), typed.swedish, typed.english, typed.above), actor, id,
        typed.fields, "listing.categories.changed", page);
  }

  @PostMapping(ONE + "/stangning")
  ModelAndView close(@PathVariable long id, HttpServletRequest request, Page page) {
    Actor actor = municipalities.requireAdministered(Posters.actor(page));
    Fields fields = Fields.of(request, "version");
    return answer(own.close(actor, new CategoryId(id), version(fields)), actor, id, fields, "listing.categories.closed", page);
  }

  @PostMapping(ONE + "/oppning")
  ModelAndView reopen(@PathVariable long id, HttpServletRequest request, Page page) {
    Actor actor = municipalities.requireAdministered(Posters.actor(page));
    Fields fields = Fields.of(request, "version");
    return answer(own.reopen(actor, new CategoryId(id), version(fields)), actor, id, fields, "listing.categories.reopened", page);
  }

  private ModelAndView answer(OwnCategoryOutcome outcome, Actor actor, long id, Fields fields, String flash, Page page) {
    return switch (outcome) {
      case OwnCategoryOutcome.Done _ -> Answer.goTo(ALL, flash);
      case OwnCategoryOutcome.Stale _ -> show(Answer.conflict(FORM).addObject("fields", fields), actor, id, true, page);
      case OwnCategoryOutcome.NameTaken _ -> {
        fields.refuse("namn", "listing.categories.namn.taken");
        yield show(Answer.invalid(FORM, fields), actor, id, false, page);
      }
      case OwnCategoryOutcome.NotThere _ -> {
        fields.refuse("under", "listing.categories.under.kind");
        yield show(Answer.invalid(FORM, fields), actor, id, false, page);
      }
    };
  }

  private record Typed(Fields fields, String swedish, String english, CategoryId above) {}

  private Typed read(Fields typed, CategoryId otherwise) {
    Fields fields = typed.wordedAs("listing.categories");
    String swedish = fields.requiredLine("namn", OwnCategory.LONGEST);
    String english = fields.line("engelska", OwnCategory.LONGEST);
    CategoryId above = fields.requiredOneOf("under", CategoryGroup.ids(CategoryGroup.shared(categories, "sv"), categories))
        .orElse(otherwise);
    return new Typed(fields, swedish, english, above);
  }

  private static int version(Fields fields) {
    return fields.wholeNumber("version", 0, Integer.MAX_VALUE).orElse(-1L).intValue();
  }

  private ModelAndView show(ModelAndView answer, Actor actor, long id, boolean stale, Page page) {
    return withGroups(answer, page).addObject("category", pages.one(actor, new CategoryId(id), page)).addObject("stale", stale);
  }

  private ModelAndView withGroups(ModelAndView answer, Page page) {
    return answer.addObject("groups", CategoryGroup.shared(categories, page.language()));
  }

  /** The section of the administration. */
  @Configuration(proxyBeanMethods = false)
  static class Section {

    @Bean
    AdminEntry categorySection() {
      return new AdminEntry("listing.categories.title", ALL, "tag", Right.ADMINISTER, 60);
    }
  }
}
