package se.samnytta.oversight.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.audit.PersonRead;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Right;
import se.samnytta.kernel.Scope;
import se.samnytta.oversight.ChainChecks;
import se.samnytta.oversight.web.AuditPages.Entry;
import se.samnytta.web.Answer;
import se.samnytta.web.CsvFile;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** What happened, for auditors to search, check and take along. */
@Controller
class AuditController {

  private static final int A_PAGE = 50;
  private static final int A_FILE = 10_000;
  private static final String PATH = "/admin/handelser";

  private final AuditPages pages;
  private final AuditWords words;
  private final ChainChecks checks;
  private final ApplicationEventPublisher events;

  AuditController(AuditPages pages, AuditWords words, ChainChecks checks, ApplicationEventPublisher events) {
    this.pages = pages;
    this.words = words;
    this.checks = checks;
    this.events = events;
  }

  @GetMapping(PATH)
  ModelAndView show(Actor actor, Page page, HttpServletRequest request) {
    actor.require(Right.READ_AUDIT);
    Fields fields = Fields.of(request, AuditQuery.FIELDS);
    List<Entry> found = pages.find(AuditQuery.read(fields, page.today()), A_PAGE + 1);
    events.publishEvent(new PersonRead(actor, "audit", null));
    List<Entry> shown = found.subList(0, Math.min(A_PAGE, found.size()));
    String older = found.size() > A_PAGE ? AuditQuery.address(fields, PATH, shown.getLast().id()) : null;
    return (fields.haveErrors() ? Answer.invalid("oversight/auditPage", fields) : Answer.show("oversight/auditPage"))
        .addObject("fields", fields)
        .addObject("audit", view(page, fields, shown, older));
  }

  private AuditView view(Page page, Fields fields, List<Entry> shown, @Nullable String older) {
    return new AuditView(shown.stream().map(entry -> words.row(page, entry)).toList(), words.subjects(page), older,
        AuditQuery.address(fields, PATH + ".csv", 0), checks.last().orElse(null));
  }

  /** What the search finds, ten thousand rows at most, for a spreadsheet. */
  @GetMapping(PATH + ".csv")
  ResponseEntity<String> download(Actor actor, Page page, HttpServletRequest request) {
    actor.require(Right.READ_AUDIT);
    List<Entry> found = pages.find(AuditQuery.read(Fields.of(request, AuditQuery.FIELDS), page.today()), A_FILE);
    events.publishEvent(new PersonRead(actor, "audit.csv", null));
    return CsvFile.forExcel("handelser.csv", AuditTable.of(found.stream().map(entry -> words.row(page, entry)).toList()));
  }

  /** Reads the whole chain through now. */
  @PostMapping(PATH + "/kontroll")
  ModelAndView check(Actor actor, HttpServletRequest request) {
    actor.require(Right.READ_AUDIT);
    Fields.of(request);
    boolean holds = Scope.asSystem(checks::check).holds();
    return Answer.goTo(PATH + "#kedjan", holds ? "oversight.chain.checked" : "oversight.chain.broken");
  }
}
