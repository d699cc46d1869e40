package se.samnytta.oversight.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.audit.PersonRead;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.Right;
import se.samnytta.oversight.RegisterSource;
import se.samnytta.oversight.RegisteredDocument;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** An extract of the register (diarium) for a span of days, on a page and as one file with every document in it. */
@Controller
class RegisterController {

  private static final int ON_THE_PAGE = 200;
  private static final int IN_A_FILE = 2_000;
  private static final String TEMPLATE = "oversight/registerPage";

  private final ObjectProvider<RegisterSource> sources;
  private final RegisterZip zip;
  private final ApplicationEventPublisher events;

  RegisterController(ObjectProvider<RegisterSource> sources, RegisterZip zip, ApplicationEventPublisher events) {
    this.sources = sources;
    this.zip = zip;
    this.events = events;
  }

  @GetMapping("/admin/register")
  ModelAndView show(Actor actor, Page page, HttpServletRequest request) {
    actor.require(Right.READ_AUDIT);
    Fields fields = Fields.of(request, "fran", "till", "slag");
    Map<String, String> kinds = new LinkedHashMap<>();
    sources.orderedStream().forEach(source -> kinds.put(source.kind(), page.t("oversight.register." + source.kind())));
    List<RegisteredDocument> documents = documents(fields, page, ON_THE_PAGE);
    return (fields.haveErrors() ? Answer.invalid(TEMPLATE, fields) : Answer.show(TEMPLATE))
        .addObject("fields", fields).addObject("kinds", kinds).addObject("documents", documents)
        .addObject("file", "/admin/register.zip" + (request.getQueryString() == null ? "" : "?" + request.getQueryString()));
  }

  @GetMapping("/admin/register.zip")
  ResponseEntity<byte[]> download(Actor actor, Page page, HttpServletRequest request) {
    actor.require(Right.READ_AUDIT);
    List<RegisteredDocument> documents = documents(Fields.of(request, "fran", "till", "slag"), page, IN_A_FILE);
    events.publishEvent(new PersonRead(actor, "register.zip", null));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/zip"))
        .header(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("register-" + page.today() + ".zip").build().toString())
        .body(zip.of(page, documents));
  }

  /** This year's, when no days are named. */
  private List<RegisteredDocument> documents(Fields fields, Page page, int most) {
    LocalDate from = fields.day("fran", page.today()).orElse(page.today().withDayOfYear(1));
    LocalDate until = fields.day("till", page.today()).orElse(page.today());
    if (until.isBefore(from))
      fields.refuse("till", "oversight.register.backwards");
    String kind = fields.typed("slag");
    return sources.orderedStream().filter(source -> kind.isEmpty() || source.kind().equals(kind))
        .flatMap(source -> source.documents(page, from.atStartOfDay(Period.SWEDEN).toInstant(),
            until.plusDays(1).atStartOfDay(Period.SWEDEN).toInstant(), most).stream())
        .sorted(Comparator.comparing(RegisteredDocument::at).reversed()).limit(most).toList();
  }
}
