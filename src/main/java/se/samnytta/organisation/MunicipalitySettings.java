package se.samnytta.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a municipality has decided about itself.
 *
 * @param name                 as others read it, "Ystad"
 * @param officialName         the legal person's, "Ystads kommun"
 * @param theme                which of the built themes
 * @param labelPrefix          what the numbers on its labels begin with, "YS"
 * @param hubContact           how one reaches its reuse centre
 * @param mailSender           the name that stands as sender of its letters
 * @param accessibilityContact who hears of what is hard to use
 * @param footerLinks          links at the foot of each page
 */
public record MunicipalitySettings(String name, String officialName, String theme, @Nullable String labelPrefix,
    @Nullable String hubContact, @Nullable String mailSender, @Nullable String accessibilityContact, List<FooterLink> footerLinks) {

  /** A link that the municipality wants at the foot of each page. */
  public record FooterLink(String label, String address) {}

  public MunicipalitySettings {
    footerLinks = List.copyOf(footerLinks);
  }

  Map<String, @Nullable Object> facts() {
    var facts = new LinkedHashMap<String, @Nullable Object>();
    facts.put("shortName", name);
    facts.put("officialName", officialName);
    facts.put("theme", theme);
    facts.put("labelPrefix", labelPrefix);
    facts.put("hubContact", hubContact);
    facts.put("mailSender", mailSender);
    facts.put("accessibilityContact", accessibilityContact);
    facts.put("footerLinks", footerLinks.stream().map(FooterLink::label).collect(Collectors.joining(", ")));
    return facts;
  }
}
