package se.samnytta.start;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import se.samnytta.Samnytta;
import se.samnytta.kernel.Municipality;
import se.samnytta.security.FirstAdministrators;

/**
 * Prints a link by which a municipality's first administrator comes in: {@code InviteAdministrator 1286 anna@ystad.example Anna Berg}.
 * Whoever can start this has the database and the key already.
 */
public final class InviteAdministrator {

  private static final String USAGE = "Say which municipality (its code of four digits), which address and which name: "
      + "1286 anna@ystad.example Anna Berg";

  private InviteAdministrator() {}

  public static void main(String[] arguments) {
    if (arguments.length < 3 || !arguments[0].matches("[0-9]{4}") || !arguments[1].contains("@")) {
      System.err.println(USAGE);
      System.exit(2);
    }
    String name = Arrays.stream(arguments).skip(2).collect(Collectors.joining(" "));
    var application = new SpringApplicationBuilder(Samnytta.class).web(WebApplicationType.NONE)
        .properties("db-scheduler.enabled=false", "logging.level.root=error");
    try (var context = application.run()) {
      Optional<String> link = context.getBean(FirstAdministrators.class).invite(new Municipality(arguments[0]), name, arguments[1]);
      System.out.println(link.orElse("Somebody of another municipality has that address, or there is no such municipality."));
      System.exit(link.isPresent() ? 0 : 1);
    }
  }
}
