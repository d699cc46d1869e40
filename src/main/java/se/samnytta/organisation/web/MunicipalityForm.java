package se.samnytta.organisation.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samnytta.organisation.MunicipalitySettings;
import se.samnytta.web.Fields;
import se.samnytta.web.Theme;

/** The form about a municipality. */
final class MunicipalityForm {

  static final String[] FIELDS = { "namn", "officiellt", "farg", "prefix", "kontakt", "avsandare", "tillganglighet", "lankar", "version" };
  private static final int MOST_LINKS = 6;

  private MunicipalityForm() {}

  static MunicipalitySettings settings(Fields fields) {
    String name = fields.requiredText("namn", 40);
    String official = fields.requiredText("officiellt", 100);
    String theme = fields.requiredOneOf("farg", Theme.SLUGS.stream().collect(Collectors.toMap(slug -> slug, slug -> slug)))
        .orElse(Theme.OWN);
    String prefix = fields.text("prefix", 4);
    if (!prefix.matches("\\p{Lu}{0,4}"))
      fields.refuse("prefix", "organisation.municipality.prefix.form");
    String hub = fields.text("kontakt", 200);
    String sender = fields.text("avsandare", 60);
    String accessibility = fields.text("tillganglighet", 200);
    return new MunicipalitySettings(name, official, theme, empty(prefix), empty(hub), empty(sender), empty(accessibility), links(fields));
  }

  /** A link on each line: the words, then the address. */
  private static List<MunicipalitySettings.FooterLink> links(Fields fields) {
    var links = new ArrayList<MunicipalitySettings.FooterLink>();
    for (String line : fields.text("lankar", 2000).lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
      int at = line.lastIndexOf("https://");
      String label = at > 0 ? line.substring(0, at).strip().replaceAll("[:–-]$", "").strip() : "";
      String address = at > 0 ? line.substring(at) : "";
      if (label.isEmpty() || label.length() > 60 || !address.matches("https://[\\w.-]+(:\\d+)?(/[\\x21-\\x7e&&[^<>\"'\\\\]]*)?"))
        fields.refuse("lankar", "organisation.municipality.links.form", line.substring(0, Math.min(60, line.length())));
      else
        links.add(new MunicipalitySettings.FooterLink(label, address));
    }
    if (links.size() > MOST_LINKS)
      fields.refuse("lankar", "organisation.municipality.links.many", MOST_LINKS);
    return links;
  }

  static Fields filled(MunicipalitySettings settings) {
    var values = new LinkedHashMap<String, String>();
    values.put("namn", settings.name());
    values.put("officiellt", settings.officialName());
    values.put("farg", settings.theme());
    values.put("prefix", UnitForm.text(settings.labelPrefix()));
    values.put("kontakt", UnitForm.text(settings.hubContact()));
    values.put("avsandare", UnitForm.text(settings.mailSender()));
    values.put("tillganglighet", UnitForm.text(settings.accessibilityContact()));
    values.put("lankar",
        settings.footerLinks().stream().map(link -> link.label() + " " + link.address()).collect(Collectors.joining("\n")));
    return Fields.filled(values);
  }

  private static @Nullable String empty(String text) {
    return text.isEmpty() ? null : text;
  }
}
