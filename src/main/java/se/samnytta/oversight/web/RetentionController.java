package se.samnytta.oversight.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Right;
import se.samnytta.organisation.Municipalities;
import se.samnytta.oversight.Retentions;
import se.samnytta.oversight.Retentions.Rule;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;

/** How long things are kept, and what the nights have cleared away. */
@Controller
class RetentionController {

  private static final String PATH = "/admin/gallring";

  private final Retentions retentions;
  private final RetentionPages pages;
  private final Municipalities municipalities;

  RetentionController(Retentions retentions, RetentionPages pages, Municipalities municipalities) {
    this.retentions = retentions;
    this.pages = pages;
    this.municipalities = municipalities;
  }

  @GetMapping(PATH)
  ModelAndView show(Actor actor, HttpServletRequest request) {
    actor.require(Right.READ_AUDIT);
    Fields.of(request);
    return Answer.show("oversight/retentionPage").addObject("rules", retentions.rules(actor)).addObject("clearings", pages.clearings())
        .addObject("mayDecide", municipalities.isAdministered(actor));
  }

  @GetMapping(PATH + "/{kind:[a-z]{1,30}}")
  ModelAndView form(Actor actor, @PathVariable String kind, HttpServletRequest request) {
    municipalities.requireAdministered(actor);
    Fields.of(request);
    Rule rule = rule(actor, kind);
    Map<String, String> values = new HashMap<>(Map.of("dagar", String.valueOf(rule.days()), "beslut", rule.decision()));
    values.put("version", String.valueOf(rule.version()));
    return Answer.show("oversight/retentionFormPage").addObject("fields", Fields.filled(values)).addObject("rule", rule);
  }

  @PostMapping(PATH + "/{kind:[a-z]{1,30}}")
  ModelAndView decide(Actor actor, @PathVariable String kind, HttpServletRequest request) {
    municipalities.requireAdministered(actor);
    Fields fields = Fields.of(request, "dagar", "beslut", "version").wordedAs("oversight.retention.form");
    Optional<Long> days = fields.requiredWholeNumber("dagar", 1, 36_500);
    String decision = fields.requiredText("beslut", 200);
    long version = fields.wholeNumber("version", 0, Integer.MAX_VALUE).orElse(0L);
    if (fields.haveErrors())
      return Answer.invalid("oversight/retentionFormPage", fields).addObject("rule", rule(actor, kind));
    return switch (retentions.decide(actor, kind, days.orElseThrow().intValue(), decision, (int) version)) {
      case SAVED -> Answer.goTo(PATH, "oversight.retention.saved");
      case STALE -> Answer.conflict("oversight/retentionFormPage").addObject("rule", rule(actor, kind)).addObject("fields", stale(fields));
    };
  }

  private static Fields stale(Fields fields) {
    fields.refuse("dagar", "oversight.retention.stale");
    return fields;
  }

  private Rule rule(Actor actor, String kind) {
    return retentions.rules(actor).stream().filter(rule -> rule.kind().equals(kind)).findFirst()
        .orElseThrow(() -> new NotFound("retention " + kind));
  }
}
