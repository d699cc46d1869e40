package se.samnytta.impact.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.web.Answer;
import se.samnytta.web.CsvFile;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** What sharing has saved, for everybody to read. */
@Controller
class EffectsController {

  private final EffectOverview overview;
  private final EffectTable table;
  private final MethodPages method;

  EffectsController(EffectOverview overview, EffectTable table, MethodPages method) {
    this.overview = overview;
    this.table = table;
    this.method = method;
  }

  @GetMapping("/effekter")
  ModelAndView show(HttpServletRequest request, Page page) {
    Fields fields = Fields.of(request, "kommun", "forvaltning", "period");
    return Answer.show(page.either("impact/effectsPage", "impact/effects"))
        .addObject("fields", fields)
        .addObject("shown", overview.of(fields, page));
  }

  /** How it is reckoned, with every factor and where it comes from. */
  @GetMapping("/effekter/metod")
  ModelAndView method(HttpServletRequest request, Page page) {
    Fields.of(request);
    return Answer.show("impact/methodPage")
        .addObject("factors", method.factors(page.language()))
        .addObject("vehicles", method.vehicles(page.language()));
  }

  /** The sums as open data: a line for each month, category, giver and receiver. */
  @GetMapping("/effekter.csv")
  ResponseEntity<String> download(HttpServletRequest request) {
    Fields.of(request);
    return CsvFile.forMachines("effekter.csv", table.rows());
  }
}
