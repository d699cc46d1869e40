package se.samnytta.listing.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Höj- och sänkbart skrivbord, ek, 160 × 80 cm | hoj-och-sankbart-skrivbord-ek-160-80-cm
      ÅÄÖ åäö éü ß                                 | aao-aao-eu-ss
      …!?                                          | annons
      ../../etc/passwd                             | etc-passwd
      En mycket lång rubrik som ingen orkar läsa till slut eftersom den aldrig tar slut | en-mycket-lang-rubrik-som-ingen-orkar-lasa-till-slut-efterso
      """)
  void isWrittenInSmallLettersAndHyphens(String title, String slug) {
    assertThat(Slug.of(title)).isEqualTo(slug);
  }
}
