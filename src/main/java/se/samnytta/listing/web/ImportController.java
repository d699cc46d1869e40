package se.samnytta.listing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.files.Sheet;
import se.samnytta.files.SheetOutcome;
import se.samnytta.inventory.Categories;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Right;
import se.samnytta.kernel.Signs;
import se.samnytta.listing.ListingImports;
import se.samnytta.listing.Refusal;
import se.samnytta.web.Answer;
import se.samnytta.web.BadRequest;
import se.samnytta.web.CsvFile;
import se.samnytta.web.FieldError;
import se.samnytta.web.Fields;
import se.samnytta.web.Format;
import se.samnytta.web.Page;
import se.samnytta.web.UploadedFiles;

/** Many ads from a CSV file or an Excel workbook: hand it in, look through it, read in what is good. */
@Controller
class ImportController {

  private static final String PAGE = "listing/importPage";
  private static final String KEY = "/annonser/importera/{key:[0-9a-f-]{36}}";
  /** Rows that become ads in one transaction. */
  private static final int AT_ONCE = 100;

  private final ListingImports imports;
  private final Categories categories;

  ImportController(ListingImports imports, Categories categories) {
    this.imports = imports;
    this.categories = categories;
  }

  @GetMapping("/annonser/importera")
  ModelAndView form(Page page) {
    page.require(Right.OFFER);
    return Answer.show(PAGE).addObject("fields", Fields.filled(Map.of("nyckel", UUID.randomUUID().toString())));
  }

  @GetMapping("/annonser/importera/mall.csv")
  ResponseEntity<String> template() {
    return CsvFile.forExcel("mall.csv", ImportTable.template());
  }

  @PostMapping("/annonser/importera")
  ModelAndView upload(HttpServletRequest request, Page page) {
    Fields fields = Fields.of(request);
    UUID key = fields.onceKey().orElseThrow(() -> new BadRequest("the form has its key"));
    List<MultipartFile> files = UploadedFiles.of(request, "fil");
    if (files.isEmpty())
      fields.refuse("fil", "listing.import.fil.required");
    return fields.haveErrors()
        ? Answer.invalid(PAGE, fields)
        : switch (Sheet.read(UploadedFiles.bytes(files.getFirst(), Sheet.MAX_BYTES))) {
          case SheetOutcome.Refused refused -> refused(fields, refused.key());
          case SheetOutcome.Read(Sheet sheet) when !hasTitles(sheet) -> refused(fields, "listing.import.fil.noTitle");
          case SheetOutcome.Read(Sheet sheet) -> {
            imports.keep(Posters.actor(page), key, sheet);
            yield Answer.goTo("/annonser/importera/" + key);
          }
        };
  }

  private static boolean hasTitles(Sheet sheet) {
    return sheet.header().stream().anyMatch(header -> ImportColumn.of(header).filter(column -> column == ImportColumn.TITLE).isPresent());
  }

  /** The table looked through: what is wrong in which row, and what can be read in. */
  @GetMapping(KEY)
  ModelAndView preview(@PathVariable String key, Page page) {
    UUID id = key(key);
    Sheet sheet = sheet(id, page);
    Map<Boolean, List<ImportRow>> rows = rows(sheet, page).stream().collect(Collectors.partitioningBy(ImportRow::isGood));
    return Answer.show("listing/importPreviewPage").addObject("sheet", new ImportView(key, ImportRow.unknown(sheet),
        rows.getOrDefault(false, List.of()).stream().map(row -> view(row, page)).toList(),
        rows.getOrDefault(true, List.of()).stream().map(row -> view(row, page)).toList()));
  }

  /** The rows that have something to put right, as a file to put them right in. */
  @GetMapping(KEY + "/fel.csv")
  ResponseEntity<String> wrong(@PathVariable String key, Page page) {
    Sheet sheet = sheet(key(key), page);
    Map<Integer, String> reasons = rows(sheet, page).stream().filter(row -> !row.isGood())
        .collect(Collectors.toMap(ImportRow::number, row -> String.join(" ", errors(row, page))));
    return CsvFile.forExcel("fel.csv", ImportTable.wrong(sheet, sheet.rows().stream().filter(row -> reasons.containsKey(row.number()))
        .toList(), page.t("listing.import.reason"), row -> reasons.getOrDefault(row.number(), "")));
  }

  @PostMapping(KEY)
  ModelAndView readIn(@PathVariable String key, HttpServletRequest request, Page page) {
    Fields fields = Fields.of(request, "publicera");
    boolean publish = fields.ticked("publicera");
    UUID id = key(key);
    List<ListingImports.Row> good = rows(sheet(id, page), page).stream().filter(ImportRow::isGood)
        .map(row -> new ListingImports.Row(row.number(), row.ad())).toList();
    for (int first = 0; first < good.size(); first += AT_ONCE)
      imports.importRows(Posters.actor(page), id, good.subList(first, Math.min(first + AT_ONCE, good.size())), publish);
    return Answer.goTo("/annonser/mina?visa=" + (publish ? Shelf.SHOWN : Shelf.DRAFTS).value(), "listing.done.imported");
  }

  private Sheet sheet(UUID key, Page page) {
    return imports.kept(Posters.actor(page), key).orElseThrow(() -> new NotFound("import " + key));
  }

  private List<ImportRow> rows(Sheet sheet, Page page) {
    Actor actor = Posters.actor(page);
    List<ImportRow> rows = sheet.rows().stream().map(row -> ImportRow.read(sheet, row, categories, page.today())).toList();
    List<ImportRow> readable = rows.stream().filter(ImportRow::isGood).toList();
    List<List<Refusal>> refusals = imports.refusals(actor, readable.stream().map(ImportRow::ad).toList());
    for (int i = 0; i < readable.size(); i++)
      PostedField.refuse(readable.get(i).fields(), refusals.get(i));
    return rows;
  }

  private ImportView.Row view(ImportRow row, Page page) {
    String terms = row.ad().offers().stream().map(offer -> page.t("listing.term." + offer.term())).collect(Collectors.joining(", "));
    String line = page.format().quantity(row.ad().item().quantity()) + Format.BETWEEN
        + categories.category(row.ad().item().category()).name(page.language()) + (terms.isEmpty() ? "" : Format.BETWEEN + terms);
    return new ImportView.Row(row.number(), row.fields().typed("rubrik"), line, errors(row, page));
  }

  private List<String> errors(ImportRow row, Page page) {
    return row.fields().errors().all().stream().map(error -> error(row, error, page)).toList();
  }

  private String error(ImportRow row, FieldError error, Page page) {
    String typed = String.join(", ", row.fields().allTyped(error.field()));
    String column = page.t("listing.import.column." + error.field().replaceFirst("-.*", ""));
    String what = error.keys().getFirst().endsWith(".choice") ? words(row, error.field(), page) : page.t(error);
    return typed.isBlank()
        ? page.t("listing.import.error", column, what)
        : page.t("listing.import.error.typed", column, Signs.first(typed, 80), what);
  }

  /** A table has no list to choose from, so the words are said. */
  private String words(ImportRow row, String field, Page page) {
    if (!field.equals("kategori"))
      return page.t("listing.import.words", String.join(", ", ImportWords.offered(field)));
    String likely = categories.suggest(row.fields().typed(field) + " " + row.fields().typed("rubrik")).stream().limit(3)
        .map(each -> each.name(page.language())).collect(Collectors.joining(", "));
    return likely.isEmpty() ? page.t("listing.import.noCategory") : page.t("listing.import.likelyCategory", likely);
  }

  private static ModelAndView refused(Fields fields, String key) {
    fields.refuse("fil", key);
    return Answer.invalid(PAGE, fields);
  }

  private static UUID key(String key) {
    try {
      return UUID.fromString(key);
    } catch (IllegalArgumentException _) {
      throw new NotFound("import " + key);
    }
  }
}
