package se.samnytta.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.files.Sheet;
import se.samnytta.files.SheetOutcome;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.organisation.Staff;
import se.samnytta.organisation.StaffImports;
import se.samnytta.organisation.Units;
import se.samnytta.web.Answer;
import se.samnytta.web.BadRequest;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;
import se.samnytta.web.UploadedFiles;

/** Many people from a CSV file or an Excel workbook: hand it in, look through it, invite those whose row is good. */
@Controller
class PeopleImportController {

  private static final String PAGE = "organisation/peopleImportPage";
  private static final String KEY = "/admin/personer/importera/{key:[0-9a-f-]{36}}";
  private static final String TEMPLATE = "\ufeffNamn;E-post;Telefon;Enhet;Roll;Beloppsgräns;Från;Till\r\n"
      + "Anna Exempel;anna.exempel@kommun.example;0411-55 50 14;;Medarbetare;;;\r\n";

  private final Administrators administrators;
  private final StaffImports imports;
  private final Staff staff;
  private final UnitChoices choices;
  private final Units units;

  PeopleImportController(Administrators administrators, StaffImports imports, Staff staff, UnitChoices choices, Units units) {
    this.administrators = administrators;
    this.imports = imports;
    this.staff = staff;
    this.choices = choices;
    this.units = units;
  }

  @GetMapping("/admin/personer/importera")
  ModelAndView form(Page page) {
    administrators.actor(page);
    return Answer.show(PAGE).addObject("fields", Fields.filled(Map.of("nyckel", UUID.randomUUID().toString())));
  }

  @GetMapping("/admin/personer/importera/mall.csv")
  ResponseEntity<String> template() {
    return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"mall.csv\"").body(TEMPLATE);
  }

  @PostMapping("/admin/personer/importera")
  ModelAndView upload(HttpServletRequest request, Page page) {
    Actor actor = administrators.actor(page);
    Fields fields = Fields.of(request);
    UUID key = fields.onceKey().orElseThrow(() -> new BadRequest("the form has its key"));
    List<MultipartFile> files = UploadedFiles.of(request, "fil");
    if (files.isEmpty()) {
      fields.refuse("fil", "organisation.import.fil.required");
      return Answer.invalid(PAGE, fields);
    }
    return switch (Sheet.read(UploadedFiles.bytes(files.getFirst(), Sheet.MAX_BYTES))) {
      case SheetOutcome.Refused refused -> refused(fields, refused.key());
      case SheetOutcome.Read(Sheet sheet) when sheet.header().stream()
          .noneMatch(header -> ImportedPerson.Column.of(header).filter(column -> column == ImportedPerson.Column.EMAIL).isPresent()) ->
        refused(
            fields, "organisation.import.fil.noEmail");
      case SheetOutcome.Read(Sheet sheet) -> {
        imports.keep(actor, key, sheet);
        yield Answer.goTo("/admin/personer/importera/" + key);
      }
    };
  }

  private static ModelAndView refused(Fields fields, String key) {
    fields.refuse("fil", key);
    return Answer.invalid(PAGE, fields);
  }

  @GetMapping(KEY)
  ModelAndView preview(@PathVariable String key, Page page) {
    Actor actor = administrators.actor(page);
    Sheet sheet = sheet(actor, key);
    Map<Boolean, List<PeopleImportView.Row>> rows = rows(actor, sheet, page).stream()
        .collect(Collectors.partitioningBy(ImportedPerson::isGood, Collectors.mapping(row -> view(row, page), Collectors.toList())));
    return Answer.show("organisation/peopleImportPreviewPage").addObject("people", new PeopleImportView(key, ImportedPerson.unknown(sheet),
        rows.getOrDefault(false, List.of()), rows.getOrDefault(true, List.of())));
  }

  /** Invites those whose row is good; one who has been entered already is left as they are. */
  @PostMapping(KEY)
  ModelAndView readIn(@PathVariable String key, HttpServletRequest request, Page page) {
    Actor actor = administrators.actor(page);
    Fields.of(request);
    for (ImportedPerson row : rows(actor, sheet(actor, key), page))
      if (row.isGood())
        staff.invite(actor, row.details(), row.role());
    return Answer.goTo("/admin/personer", "organisation.done.imported");
  }

  private Sheet sheet(Actor actor, String key) {
    try {
      return imports.kept(actor, UUID.fromString(key)).orElseThrow(() -> new NotFound("import " + key));
    } catch (IllegalArgumentException _) {
      throw new NotFound("import " + key);
    }
  }

  private List<ImportedPerson> rows(Actor actor, Sheet sheet, Page page) {
    Set<String> addresses = new HashSet<>();
    return sheet.rows().stream().map(row -> ImportedPerson.read(sheet, row, actor, choices, page)).peek(row -> {
      if (!row.details().email().isEmpty() && !addresses.add(row.details().email()))
        row.fields().refuse("epost", "organisation.import.epost.twice");
      if (row.isGood())
        Administrators.refuse(row.fields(), staff.refusals(actor, row.details(), row.role()), "namn", PeopleController.FIELD_OF);
    }).toList();
  }

  private PeopleImportView.Row view(ImportedPerson row, Page page) {
    String line = row.isGood() ? RoleWords.word(row.role().role(), page) + ", " + units.get(row.role().unit()).name() : "";
    return new PeopleImportView.Row(row.number(), row.details().name(), line, row.fields().errors().all().stream()
        .map(error -> page.t("organisation.import.error", page.t("organisation.import.column." + error.field()), page.t(error))).toList());
  }
}
