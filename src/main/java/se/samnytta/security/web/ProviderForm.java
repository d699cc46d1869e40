package se.samnytta.security.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.samnytta.kernel.Municipality;
import se.samnytta.security.IdentityProvider;
import se.samnytta.web.Fields;

/** What is typed to connect a municipality's own sign-in. */
final class ProviderForm {

  static final String[] NAMES = { "utgivare", "klient", "hemlighet", "omfattning", "namnuppgift", "adressuppgift", "domaner", "kontakt",
      "version" };

  private static final int LONG = 300;

  private ProviderForm() {}

  static Fields shown(Optional<IdentityProvider> provider) {
    return provider.map(known -> Fields.filled(Map.of(
        "utgivare", known.issuer(),
        "klient", known.clientId(),
        "omfattning", String.join(" ", known.scopes()),
        "namnuppgift", known.nameClaim(),
        "adressuppgift", known.emailClaim(),
        "domaner", String.join(" ", known.emailDomains()),
        "kontakt", known.contact(),
        "version", Long.toString(known.version()))))
        .orElseGet(() -> Fields.filled(Map.of("omfattning", "openid profile email", "namnuppgift", "name", "adressuppgift", "email",
            "version", "0")));
  }

  /** What was typed, read; nothing when something is wrong, which the fields then know. An empty secret is the one kept before. */
  static Optional<IdentityProvider> read(Fields fields, Municipality municipality, Optional<IdentityProvider> kept) {
    String issuer = fields.requiredText("utgivare", LONG);
    if (!issuer.isEmpty() && !issuer.matches("https?://[A-Za-z0-9.:-]+(/[A-Za-z0-9._~/-]*)?"))
      fields.refuse("utgivare", "security.provider.utgivare.address");
    List<String> scopes = words(fields.requiredText("omfattning", LONG));
    if (!scopes.isEmpty() && !scopes.contains("openid"))
      fields.refuse("omfattning", "security.provider.omfattning.openid");
    String secret = fields.has("hemlighet") || kept.isEmpty()
        ? fields.requiredText("hemlighet", LONG)
        : kept.get().clientSecret();
    List<String> domains = words(fields.text("domaner", LONG).toLowerCase(Locale.ROOT).replace(',', ' '));
    if (!domains.stream().allMatch(domain -> domain.matches("[a-z0-9åäöé.-]+\\.[a-z]{2,}")))
      fields.refuse("domaner", "security.provider.domaner.domain");
    var provider = new IdentityProvider(municipality, issuer, fields.requiredText("klient", LONG), secret, scopes,
        fields.requiredText("namnuppgift", LONG), fields.requiredText("adressuppgift", LONG), domains, fields.requiredText("kontakt", LONG),
        fields.requiredWholeNumber("version", 0, Long.MAX_VALUE).orElse(0L));
    return fields.haveErrors() ? Optional.empty() : Optional.of(provider);
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).distinct().toList();
  }
}
