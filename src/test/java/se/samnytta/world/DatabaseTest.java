package se.samnytta.world;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.samnytta.start.database.TestPostgres;

/**
 * A test of the running application: the whole of it, listening on a port, on a real PostgreSQL, with a real post office.
 * All such tests of a run share one application and one database, which nobody empties between them: a test makes its own
 * world, with names nobody else uses, and looks at nothing else.
 *
 * <p>Subclasses add no properties, profiles or beans of their own, or a second application would start.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
public abstract class DatabaseTest {

  @DynamicPropertySource
  static void connect(DynamicPropertyRegistry settings) {
    settings.add("samnytta.database.url", () -> TestPostgres.database().owner().url());
    PostOffice.connect(settings);
  }
}
