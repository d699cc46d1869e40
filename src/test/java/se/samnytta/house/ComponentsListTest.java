package se.samnytta.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of what the jar is made of, which whoever runs it compares with published flaws. */
class ComponentsListTest {

  @Test
  void namesEachLibraryWithItsVersionAndLicence() throws IOException {
    JsonNode list = list();
    assertThat(list.path("bomFormat").asString()).isEqualTo("CycloneDX");
    assertThat(list.path("metadata").path("component").path("name").asString()).isEqualTo("samnytta");
    assertThat(components(list)).extracting(each -> each.path("name").asString()).contains("spring-core", "tomcat-embed-core", "postgresql",
        "flyway-core", "jte-runtime", "jackson-databind").doesNotContain("junit-jupiter", "spring-boot-starter-test", "playwright");
    assertThat(components(list)).allSatisfy(each -> {
      assertThat(each.path("version").asString()).as(each.path("name").asString()).isNotBlank();
      assertThat(each.path("purl").asString()).startsWith("pkg:maven/");
      assertThat(each.path("licenses").isEmpty()).as("no licence: " + each.path("name").asString()).isFalse();
    });
  }

  private static List<JsonNode> components(JsonNode list) {
    return StreamSupport.stream(list.path("components").spliterator(), false).toList();
  }

  private static JsonNode list() throws IOException {
    try (var file = ComponentsListTest.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
      return new JsonMapper().readTree(java.util.Objects.requireNonNull(file));
    }
  }
}
