package se.samnytta.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import se.samnytta.Samnytta;

class FloorPlanTest {

  private static final Path DRAWING = Path.of("docs/floor-plan.md");

  private final ApplicationModules modules = ApplicationModules.of(Samnytta.class);

  @Test
  void everyModuleStandsOnlyOnWhatItNamesAndNoneInACircle() {
    modules.verify();
    new Documenter(modules).writeDocumentation();
  }

  /** The drawing follows the house: {@code bin/test FloorPlanTest -Ddraw=yes} draws it anew. */
  @Test
  void theDrawingShowsTheHouseAsItIs() throws IOException {
    String drawing = new FloorPlan(modules).drawing();
    if (System.getProperty("draw") != null)
      Files.writeString(DRAWING, drawing);
    assertThat(DRAWING).as("draw it anew with: bin/test FloorPlanTest -Ddraw=yes").hasContent(drawing);
  }
}
