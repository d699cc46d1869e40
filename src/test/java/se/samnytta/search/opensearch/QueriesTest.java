package se.samnytta.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class QueriesTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = ';', quoteCharacter = '"', value = {
      "'stol'; {term:{tokens:stol}}",
      "'=stol' | '^stol' | '~stol'; {terms:{tokens:[=stol,^stol,~stol]}}",
      "('stol' & '~kontor'); {bool:{filter:[{term:{tokens:stol}},{term:{tokens:~kontor}}]}}",
      "'stol' & !('bord' | 'pall'); {bool:{filter:[{term:{tokens:stol}},{bool:{must_not:[{terms:{tokens:[bord,pall]}}]}}]}}",
      "'a' | 'b' & 'c' | 'd'; {bool:{should:[{bool:{filter:[{term:{tokens:b}},{term:{tokens:c}}]}},{terms:{tokens:[a,d]}}]}}",
      "'d''artagnan'; {term:{tokens:d'artagnan}}" })
  void saysTheSameInTheLanguageOfTheEngine(String tsquery, String query) {
    assertThat(JsonMapper.shared().writeValueAsString(Queries.of(tsquery)).replace("\"", "")).isEqualTo(query);
  }

  @Test
  void readsQuotesAndBackslashesAsPostgresqlDoublesThem() {
    assertThat(Queries.of("'a''b\\\\c'")).asString().contains("a'b\\c}").doesNotContain("''");
  }

  @ParameterizedTest
  @ValueSource(strings = { "", "'stol", "stol", "('stol'", "'stol' 'bord'", "'stol' &", "!", ")" })
  void refusesWhatItDoesNotUnderstand(String tsquery) {
    assertThatThrownBy(() -> Queries.of(tsquery)).isInstanceOf(IllegalArgumentException.class);
  }
}
