package se.samnytta.organisation;

import java.util.List;

/**
 * What every page and letter of a municipality shows of it; empty where it has decided nothing.
 *
 * @param logo                 address of its picture
 * @param mailSender           the name that its letters come from
 * @param accessibilityContact who hears of what is hard to use
 */
public record MunicipalityLook(String logo, String mailSender, String accessibilityContact,
    List<MunicipalitySettings.FooterLink> footerLinks) {

  /** Of a municipality that has decided nothing. */
  public static final MunicipalityLook NONE = new MunicipalityLook("", "", "", List.of());

  public MunicipalityLook {
    footerLinks = List.copyOf(footerLinks);
  }
}
