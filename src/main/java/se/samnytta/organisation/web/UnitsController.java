package se.samnytta.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.Change;
import se.samnytta.organisation.Refusal;
import se.samnytta.organisation.Tree;
import se.samnytta.organisation.UnitDetails;
import se.samnytta.organisation.UnitRecord;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** The tree of units, one more of them, and what is written about one. */
@Controller
class UnitsController {

  private static final String UNIT = "/admin/enheter/{id:[0-9]{1,18}}";
  private static final String FORM = "organisation/unitFormPage";

  private final Administrators administrators;
  private final UnitPages pages;
  private final UnitViews views;
  private final UnitChoices choices;
  private final Tree tree;

  UnitsController(Administrators administrators, UnitPages pages, UnitViews views, UnitChoices choices, Tree tree) {
    this.administrators = administrators;
    this.pages = pages;
    this.views = views;
    this.choices = choices;
    this.tree = tree;
  }

  @GetMapping("/admin/enheter")
  ModelAndView list(Page page) {
    return Answer.show("organisation/treePage").addObject("tree", pages.tree(administrators.actor(page), page));
  }

  @GetMapping(UNIT)
  ModelAndView show(@PathVariable long id, Page page) {
    return Answer.show("organisation/unitPage").addObject("unit", views.view(administrators.actor(page), new UnitId(id), page))
        .addObject("fields", Fields.blank());
  }

  @GetMapping("/admin/enheter/ny")
  ModelAndView blank(HttpServletRequest request, Page page) {
    Actor actor = administrators.actor(page);
    Fields asked = Fields.of(request, "under");
    String under = choices.ids(actor).containsKey(asked.typed("under")) ? asked.typed("under") : actor.unit().toString();
    return show(Answer.show(FORM).addObject("fields", Fields.filled(Map.of("under", under, "sort", "school"))), actor, null, false, page);
  }

  @PostMapping("/admin/enheter")
  ModelAndView add(HttpServletRequest request, Page page) {
    Actor actor = administrators.actor(page);
    Fields fields = Fields.of(request, UnitForm.FIELDS).wordedAs("organisation.form");
    UnitId under = fields.requiredOneOf("under", choices.ids(actor)).orElse(actor.unit());
    UnitDetails details = UnitForm.details(fields, null, page);
    if (fields.haveErrors())
      return show(Answer.invalid(FORM, fields), actor, null, false, page);
    return switch (tree.add(actor, under, details)) {
      case Change.Done(long id) -> Answer.goTo("/admin/enheter/" + id, "organisation.done.added");
      case Change.Refused(var reasons) -> {
        Administrators.refuse(fields, reasons, "under", Map.of());
        yield show(Answer.invalid(FORM, fields), actor, null, false, page);
      }
      case Change.Stale() -> show(Answer.conflict(FORM).addObject("fields", fields), actor, null, true, page);
      case Change.NotAllowed() -> throw administrators.notAllowed();
    };
  }

  @GetMapping(UNIT + "/redigera")
  ModelAndView form(@PathVariable long id, Page page) {
    Actor actor = administrators.actor(page);
    UnitRecord unit = tree.record(actor, new UnitId(id));
    return show(Answer.show(FORM).addObject("fields", UnitForm.filled(unit.details())), actor, unit, false, page);
  }

  @PostMapping(UNIT)
  ModelAndView change(@PathVariable long id, HttpServletRequest request, Page page) {
    Actor actor = administrators.actor(page);
    UnitRecord unit = tree.record(actor, new UnitId(id));
    Fields fields = Fields.of(request, UnitForm.FIELDS).wordedAs("organisation.form");
    UnitDetails details = UnitForm.details(fields, unit.details(), page);
    if (fields.haveErrors())
      return show(Answer.invalid(FORM, fields), actor, unit, false, page);
    return switch (tree.change(actor, unit.id(), PersonController.version(fields), details)) {
      case Change.Done _ -> Answer.goTo("/admin/enheter/" + id, "organisation.done.saved");
      case Change.Stale() -> show(Answer.conflict(FORM).addObject("fields", fields), actor, tree.record(actor, unit.id()), true, page);
      case Change.Refused(List<Refusal> reasons) -> {
        Administrators.refuse(fields, reasons, "namn", Map.of());
        yield show(Answer.invalid(FORM, fields), actor, unit, false, page);
      }
      case Change.NotAllowed() -> throw administrators.notAllowed();
    };
  }

  private ModelAndView show(ModelAndView answer, Actor actor, @Nullable UnitRecord unit, boolean stale, Page page) {
    var types = new LinkedHashMap<String, String>();
    UnitForm.TYPES.forEach(type -> types.put(type, UnitPages.type(type, page)));
    if (unit != null)
      types.putIfAbsent(unit.details().type(), UnitPages.type(unit.details().type(), page));
    return answer.addObject("types", types).addObject("units", choices.all(actor)).addObject("stale", stale)
        .addObject("id", unit == null ? 0L : unit.id().value()).addObject("version", unit == null ? 0 : unit.version())
        .addObject("crumbs", views.path(actor, unit == null ? actor.unit() : unit.id(), page));
  }
}
