package se.samnytta.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.Change;
import se.samnytta.organisation.Closing;
import se.samnytta.organisation.Refusal;
import se.samnytta.organisation.Suspension;
import se.samnytta.organisation.Tree;
import se.samnytta.organisation.UnitRecord;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** What changes a unit's place in the tree, or whether it is in it: moved, suspended, closed, merged, opened again. */
@Controller
@RequestMapping("/admin/enheter/{id:[0-9]{1,18}}")
class PruningController {

  private static final String MOVE = "organisation/moveUnitPage";
  private static final String CLOSE = "organisation/closeUnitPage";

  private final Administrators administrators;
  private final UnitViews views;
  private final UnitChoices choices;
  private final Tree tree;

  PruningController(Administrators administrators, UnitViews views, UnitChoices choices, Tree tree) {
    this.administrators = administrators;
    this.views = views;
    this.choices = choices;
    this.tree = tree;
  }

  @GetMapping("/flytt")
  ModelAndView moving(@PathVariable long id, Page page) {
    Actor actor = administrators.actor(page);
    UnitRecord unit = tree.record(actor, new UnitId(id));
    String parent = unit.parent() == null ? "" : unit.parent().toString();
    return show(Answer.show(MOVE).addObject("fields", Fields.filled(Map.of("under", parent))), actor, unit,
        choices.besides(actor, unit.id()), false,
        page);
  }

  @PostMapping("/flytt")
  ModelAndView move(@PathVariable long id, HttpServletRequest request, Page page) {
    Actor actor = administrators.actor(page);
    UnitRecord unit = tree.record(actor, new UnitId(id));
    Fields fields = Fields.of(request, "under", "version").wordedAs("organisation.form");
    UnitId under = fields.requiredOneOf("under", choices.ids(actor)).orElse(actor.unit());
    if (fields.haveErrors())
      return show(Answer.invalid(MOVE, fields), actor, unit, choices.besides(actor, unit.id()), false, page);
    return switch (tree.move(actor, unit.id(), PersonController.version(fields), under)) {
      case Change.Done _ -> Answer.goTo("/admin/enheter/" + id, "organisation.done.moved");
      case Change.Stale() ->
        show(Answer.conflict(MOVE).addObject("fields", fields), actor, unit, choices.besides(actor, unit.id()), true, page);
      case Change.Refused(var reasons) -> {
        Administrators.refuse(fields, reasons, "under", Map.of());
        yield show(Answer.invalid(MOVE, fields), actor, unit, choices.besides(actor, unit.id()), false, page);
      }
      case Change.NotAllowed() -> throw administrators.notAllowed();
    };
  }

  @GetMapping("/stangning")
  ModelAndView closing(@PathVariable long id, Page page) {
    Actor actor = administrators.actor(page);
    UnitRecord unit = tree.record(actor, new UnitId(id));
    return show(Answer.show(CLOSE).addObject("fields", Fields.blank()), actor, unit, choices.besides(actor, unit.id()), false, page);
  }

  /** Closed, with what becomes of what it had; where everything goes to another unit, the two are one from now on. */
  @PostMapping("/stangning")
  ModelAndView close(@PathVariable long id, HttpServletRequest request, Page page) {
    Actor actor = administrators.actor(page);
    UnitRecord unit = tree.record(actor, new UnitId(id));
    Fields fields = Fields.of(request, "arvinge", "annonser", "personer", "version").wordedAs("organisation.form");
    UnitId heir = fields.requiredOneOf("arvinge", choices.ids(actor)).orElse(actor.unit());
    boolean ads = fields.requiredOneOf("annonser", Map.of("foljer", true, "avslutas", false)).orElse(true);
    boolean people = fields.requiredOneOf("personer", Map.of("foljer", true, "slutar", false)).orElse(true);
    Map<String, String> heirs = choices.besides(actor, unit.id());
    if (fields.haveErrors())
      return show(Answer.invalid(CLOSE, fields), actor, unit, heirs, false, page);
    return switch (tree.close(actor, unit.id(), PersonController.version(fields), new Closing(heir, ads, people))) {
      case Change.Done _ -> Answer.goTo("/admin/enheter/" + id, "organisation.done.closed");
      case Change.Stale() -> show(Answer.conflict(CLOSE).addObject("fields", fields), actor, unit, heirs, true, page);
      case Change.Refused(var reasons) -> {
        Administrators.refuse(fields, reasons, "arvinge", Map.of());
        yield show(Answer.invalid(CLOSE, fields), actor, unit, heirs, false, page);
      }
      case Change.NotAllowed() -> throw administrators.notAllowed();
    };
  }

  private ModelAndView show(ModelAndView answer, Actor actor, UnitRecord unit, Map<String, String> units, boolean stale, Page page) {
    return answer.addObject("unit", views.view(actor, unit.id(), page)).addObject("units", units).addObject("stale", stale);
  }

  @PostMapping("/oppning")
  ModelAndView reopen(@PathVariable long id, HttpServletRequest request, Page page) {
    Actor actor = administrators.actor(page);
    Fields fields = Fields.of(request, "version");
    return onThePage(tree.reopen(actor, new UnitId(id), PersonController.version(fields)), actor, id, fields, "organisation.done.reopened",
        page);
  }

  /** Stopped from borrowing until a day, or with no day let borrow again. */
  @PostMapping("/avstangning")
  ModelAndView suspend(@PathVariable long id, HttpServletRequest request, Page page) {
    Actor actor = administrators.actor(page);
    Fields fields = Fields.of(request, "till", "skal", "upphav", "version").wordedAs("organisation.form");
    @Nullable
    Suspension suspension = null;
    if (!fields.ticked("upphav"))
      suspension = new Suspension(fields.requiredDay("till", page.today()).orElse(page.today()), fields.requiredText("skal", 200));
    if (fields.haveErrors())
      return page(HttpStatus.UNPROCESSABLE_CONTENT, actor, id, fields, page);
    return onThePage(tree.suspend(actor, new UnitId(id), PersonController.version(fields), suspension), actor, id, fields,
        suspension == null ? "organisation.done.unsuspended" : "organisation.done.suspended", page);
  }

  private ModelAndView onThePage(Change change, Actor actor, long id, Fields fields, String flash, Page page) {
    return switch (change) {
      case Change.Done _ -> Answer.goTo("/admin/enheter/" + id, flash);
      case Change.Stale() -> page(HttpStatus.CONFLICT, actor, id, fields, page).addObject("stale", true);
      case Change.Refused(var reasons) -> {
        Administrators.refuse(fields, reasons, "till", Map.of(Refusal.DAY_PASSED, "till"));
        yield page(HttpStatus.UNPROCESSABLE_CONTENT, actor, id, fields, page);
      }
      case Change.NotAllowed() -> throw administrators.notAllowed();
    };
  }

  private ModelAndView page(HttpStatus status, Actor actor, long id, Fields fields, Page page) {
    return Answer.with("organisation/unitPage", status).addObject("unit", views.view(actor, new UnitId(id), page))
        .addObject("fields", fields);
  }
}
