package se.samnytta.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The components and error pages as they are rendered: named, labelled, one heading each. */
class ExamplesTest {

  @Test
  void haveOneHeadingNoDoubleIdsAndALabelForEachField() {
    var page = Rendering.page(Rendering.get("/komponenter"), Rendering.elin("ystad", Languages.SWEDISH));
    var html = Rendering.document("web/examplesPage", page, Map.of("examples", Examples.of(page)));

    assertThat(html.select("h1")).hasSize(1);
    assertThat(html.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    assertThat(html.select("input:not([type=hidden]), select, textarea")).isNotEmpty()
        .allSatisfy(field -> assertThat(field.closest("label") != null || !html.select("label[for=" + field.id() + "]").isEmpty())
            .as(field.outerHtml()).isTrue());
    assertThat(html.select("[aria-describedby]"))
        .allSatisfy(field -> assertThat(field.attr("aria-describedby").split(" "))
            .allSatisfy(id -> assertThat(html.getElementById(id)).isNotNull()));
  }

  @Test
  void eachFieldWithAnErrorIsInTheSummaryInTheSameWords() {
    var page = Rendering.page(Rendering.get("/komponenter"), Rendering.elin("ystad", Languages.SWEDISH));
    var html = Rendering.document("web/examplesPage", page, Map.of("examples", Examples.of(page)));

    assertThat(html.select(".ds-error-summary h2").text()).isEqualTo("Det är två saker som behöver rättas");
    assertThat(html.select(".ds-error-summary a")).hasSize(2).allSatisfy(link -> {
      String field = link.attr("href").substring(1);
      assertThat(html.getElementById(field).attr("aria-invalid")).isEqualTo("true");
      assertThat(html.getElementById(field + "-fel").text()).isEqualTo(link.text());
    });
  }

  @Test
  void theErrorPageOfEachKindSaysHowToGoOn() {
    for (int status : List.of(400, 403, 404, 405, 409, 413, 429, 500)) {
      var page = Rendering.page(Rendering.get("/somewhere"), Rendering.elin("ystad", Languages.SWEDISH));
      var html = Rendering.document("web/failurePage", page, Map.of("failure", Failure.of(status, status == 500 ? "1a2b3c4d" : "")));

      assertThat(html.select("h1")).hasSize(1);
      assertThat(html.select("main .ds-button")).isNotEmpty();
      assertThat(html.select("main").text().contains("1a2b3c4d")).isEqualTo(status == 500);
    }
  }
}
