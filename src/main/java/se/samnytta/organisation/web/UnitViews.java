package se.samnytta.organisation.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.NewUnit;
import se.samnytta.organisation.Suspension;
import se.samnytta.organisation.Tree;
import se.samnytta.organisation.Unit;
import se.samnytta.organisation.UnitDetails;
import se.samnytta.organisation.UnitRecord;
import se.samnytta.organisation.Units;
import se.samnytta.web.Crumb;
import se.samnytta.web.Page;

/** Makes what the page about a unit shows. */
@Component
class UnitViews {

  private final Tree tree;
  private final Units units;
  private final UnitPages pages;
  private final HistoryPages history;

  UnitViews(Tree tree, Units units, UnitPages pages, HistoryPages history) {
    this.tree = tree;
    this.units = units;
    this.pages = pages;
    this.history = history;
  }

  UnitView view(Actor actor, UnitId id, Page page) {
    UnitRecord unit = tree.record(actor, id);
    UnitId heir = unit.heir();
    String closed = unit.closedOn() == null
        ? ""
        : page.t("organisation.unit.closed", page.format().date(unit.closedOn()), heir == null ? "" : units.get(heir).name());
    Suspension suspension = unit.suspension();
    String suspended = suspension == null || suspension.until().isBefore(page.today())
        ? ""
        : page.t("organisation.unit.suspended", page.format().date(suspension.until()), suspension.reason());
    return new UnitView(id.value(), unit.version(), unit.details().name(), path(actor, id, page), unit.parent() == null, closed, suspended,
        facts(unit.details(), page), pages.unitsBelow(id, page), pages.peopleIn(id, page), history.of("unit", id, page));
  }

  /** From the administration down to the unit. */
  List<Crumb> path(Actor actor, UnitId id, Page page) {
    var crumbs = new ArrayList<Crumb>(List.of(new Crumb(page.t("web.admin.title"), "/admin"),
        new Crumb(page.t("organisation.admin.units"), "/admin/enheter")));
    var above = new ArrayList<>(units.above(id)).reversed();
    int own = units.above(actor.unit()).size() - 1;
    for (Unit unit : above.subList(Math.min(own, above.size()), above.size()))
      crumbs.add(new Crumb(unit.name(), "/admin/enheter/" + unit.id()));
    return crumbs;
  }

  private static Map<String, String> facts(UnitDetails details, Page page) {
    var facts = new LinkedHashMap<String, String>();
    facts.put(page.t("organisation.field.type"), UnitPages.type(details.type(), page));
    facts.put(page.t("organisation.field.costCentre"), UnitForm.text(details.costCentre()));
    NewUnit.Place place = details.place();
    facts.put(page.t("organisation.unit.address"), place == null ? "" : address(place));
    facts.put(page.t("organisation.field.openingHours"), hours(details, page));
    facts.put(page.t("organisation.field.closedDays"), String.join(", ", new TreeMap<>(details.closedDays()).keySet().stream()
        .filter(day -> !day.isBefore(page.today())).map(page.format()::shortDate).toList()));
    facts.put(page.t("organisation.field.goodsReception"), UnitForm.text(details.goodsReception()));
    facts.put(page.t("organisation.field.phone"), UnitForm.text(details.phone()));
    facts.put(page.t("organisation.field.email"), UnitForm.text(details.email()));
    facts.put(page.t("organisation.field.reviewsListings"), page.t(details.reviewsListings() ? "organisation.yes" : "organisation.no"));
    return facts;
  }

  private static String address(NewUnit.Place place) {
    return (place.street() + ", " + place.postalCode() + " " + place.city()).replaceAll("^, |, $", "").strip();
  }

  private static String hours(UnitDetails details, Page page) {
    return String.join(", ", UnitForm.DAYS.stream().filter(details.openingHours()::containsKey)
        .map(day -> page.t("web.calendar.day." + (UnitForm.DAYS.indexOf(day) + 1)) + " "
            + UnitForm.shown(String.valueOf(details.openingHours().get(day))))
        .toList());
  }
}
