package se.samnytta.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.files.Logo;
import se.samnytta.files.LogoOutcome;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.NotFound;
import se.samnytta.organisation.Change;
import se.samnytta.organisation.Municipalities;
import se.samnytta.organisation.MunicipalitySettings;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;
import se.samnytta.web.UploadedFiles;

/** What a municipality has decided about itself, and its logo. */
@Controller
class MunicipalityController {

  private static final String PAGE = "organisation/municipalityPage";
  private static final int MOST_BYTES = 1 << 20;

  private final Administrators administrators;
  private final Municipalities municipalities;
  private final HistoryPages history;

  MunicipalityController(Administrators administrators, Municipalities municipalities, HistoryPages history) {
    this.administrators = administrators;
    this.municipalities = municipalities;
    this.history = history;
  }

  @GetMapping("/admin/kommun")
  ModelAndView show(Page page) {
    Actor actor = administrators.ofMunicipality(page);
    return show(Answer.show(PAGE).addObject("fields", MunicipalityForm.filled(municipalities.record(actor).settings())), actor,
        Fields.blank(), page);
  }

  @PostMapping("/admin/kommun")
  ModelAndView change(HttpServletRequest request, Page page) {
    Actor actor = administrators.ofMunicipality(page);
    Fields fields = Fields.of(request, MunicipalityForm.FIELDS).wordedAs("organisation.form");
    MunicipalitySettings settings = MunicipalityForm.settings(fields);
    if (fields.haveErrors())
      return show(Answer.invalid(PAGE, fields), actor, Fields.blank(), page);
    return switch (municipalities.change(actor, PersonController.version(fields), settings)) {
      case Change.Done _ -> Answer.goTo("/admin/kommun", "organisation.done.saved");
      case Change.Stale() -> show(Answer.conflict(PAGE).addObject("fields", fields).addObject("stale", true), actor, Fields.blank(), page);
      case Change.Refused(var reasons) -> {
        Administrators.refuse(fields, reasons, "namn", java.util.Map.of());
        yield show(Answer.invalid(PAGE, fields), actor, Fields.blank(), page);
      }
      case Change.NotAllowed() -> throw administrators.notAllowed();
    };
  }

  @PostMapping("/admin/kommun/logotyp")
  ModelAndView logo(HttpServletRequest request, Page page) {
    Actor actor = administrators.ofMunicipality(page);
    Fields fields = Fields.of(request, "ta-bort");
    List<MultipartFile> files = UploadedFiles.of(request, "fil");
    if (fields.ticked("ta-bort"))
      return saved(municipalities.setLogo(actor, null), actor);
    if (files.isEmpty())
      fields.refuse("fil", "organisation.municipality.logo.required");
    else
      switch (Logo.read(UploadedFiles.bytes(files.getFirst(), MOST_BYTES))) {
        case LogoOutcome.Read(Logo logo) -> {
          return saved(municipalities.setLogo(actor, logo), actor);
        }
        case LogoOutcome.Refused refused -> fields.refuse("fil", refused.key());
      }
    return show(Answer.invalid(PAGE, MunicipalityForm.filled(municipalities.record(actor).settings())), actor, fields, page);
  }

  private ModelAndView saved(Change change, Actor actor) {
    if (change instanceof Change.NotAllowed)
      throw administrators.notAllowed();
    return Answer.goTo("/admin/kommun", "organisation.done.saved");
  }

  private ModelAndView show(ModelAndView answer, Actor actor, Fields logo, Page page) {
    return answer.addObject("municipality", municipalities.record(actor)).addObject("themes", ThemeColours.all()).addObject("logo", logo)
        .addObject("history", history.of("municipality", actor.municipality(), page));
  }

  /** The picture itself, kept by browsers for as long as its address says the same version. */
  @GetMapping("/kommuner/{code:[0-9]{4}}/logotyp")
  ResponseEntity<byte[]> picture(@PathVariable String code) {
    Logo logo = municipalities.logo(new Municipality(code)).orElseThrow(() -> new NotFound("logo " + code));
    return ResponseEntity.ok().contentType(MediaType.parseMediaType(logo.type()))
        .cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePrivate())
        .body(logo.bytes());
  }
}
