package se.samnytta.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.world.DatabaseTest;

class CategoriesTest extends DatabaseTest {

  @Autowired
  Categories categories;

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Whiteboard på hjul 180x120                        | whiteboard-tavlor
      fyra kontorsstolar i blått tyg                    | kontorsstolar
      skrivbordsstolarna från stadshuset                | kontorsstolar
      Höj- och sänkbart skrivbord, vit skiva 160x80     | hoj-sankbara-skrivbord
      Åtta fasta skrivbord, bokfaner                    | skrivbord
      barnvagn, nästan ny                               | barnvagnar
      Rullstol med manuell drivning                     | rullstolar
      Festtält 6x12 m                                   | talt
      symaskiner till syslöjden                         | slojd-syatelje
      Undersköterska, 40 procent i vår                  | vard-omsorg-personal
      Affischer i stort format                          | tryck-post
      Spadar och krattor till odling                    | handverktyg
      Stor lekmatta med vägar                           | mattor-gardiner
      Konferensrum för 20 personer                      | lokaler
      """)
  void hearsWhatATextSpeaksOf(String text, String slug) {
    assertThat(categories.suggest(text)).extracting(Category::slug).startsWith(slug);
  }

  @ParameterizedTest
  @ValueSource(strings = { "", "   ", "xyzzy", "jättefin och nästan oanvänd", "1234 5678", "!!!" })
  void suggestsNothingWhereNoWordIsKnown(String text) {
    assertThat(categories.suggest(text)).isEmpty();
  }

  @Test
  void knowsTheWayFromTheRoot() {
    Category chairs = categories.bySlug("kontorsstolar").orElseThrow();
    assertThat(categories.path(chairs.id())).extracting(Category::slug).containsExactly("mobler", "stolar", "kontorsstolar");
    assertThat(categories.within(categories.bySlug("stolar").orElseThrow().id())).contains(chairs.id());
    assertThat(chairs.name("en")).isEqualTo("Office chairs");
    assertThat(categories.roots()).extracting(Category::slug).contains("mobler", "tjanster", "personal-kompetens")
        .endsWith(Categories.OTHER);
  }

  @Test
  void pointsToAFactorOnlyForThings() {
    assertThat(categories.factor(categories.bySlug("kontorsstolar").orElseThrow().id()).orElseThrow().co2eGNew()).isEqualTo(72_000);
    assertThat(categories.factor(categories.bySlug("lokaler").orElseThrow().id())).isEmpty();
    assertThat(categories.bySlug("personlyftar").orElseThrow().flags()).isEqualTo(Set.of(Flag.MEDICAL_DEVICE, Flag.ELECTRICAL));
  }
}
