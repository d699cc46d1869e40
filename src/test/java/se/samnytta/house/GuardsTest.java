package se.samnytta.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.samnytta.world.DatabaseTest;

/** Whatever changes something is closed to forged forms, and to whoever has not signed in. */
class GuardsTest extends DatabaseTest {

  /** Open to everybody: signing in, and how the pages look. */
  private static final Set<String> OPEN = Set.of("/logga-in/inbjudan/{token}", "/logga-in", "/installningar/utseende",
      "/installningar/sprak", "/logga-in/epost",
      "/logga-in/epost/glomt", "/logga-in/epost/nyckel", "/logga-in/epost/nyckel/val", "/logga-in/lank/{token:[A-Za-z0-9_-]{43}}/losenord",
      "/logga-in/lank/{token:[A-Za-z0-9_-]{43}}/adress",
      "/logga-in/lank/{token:[A-Za-z0-9_-]{43}}/ansokan", "/utomstaende/ansok");
  /** For machines, which prove by a signature who they are and hold no form. */
  private static final Set<String> SIGNED = Set.of("/logga-in/{kommun}/utloggning");

  /** A variable of a route, whose pattern may have braces in it. */
  private static final Pattern VARIABLE = Pattern.compile("\\{\\w+(?:[^{}]|\\{[^{}]*})*}");

  @Autowired
  WebApplicationContext context;

  @Autowired
  RequestMappingHandlerMapping requestMappingHandlerMapping;

  MockMvc browser;

  @BeforeEach
  void openBrowser() {
    browser = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
  }

  @Test
  void noHandlerButTheErrorPageTakesEveryMethod() {
    assertThat(requestMappingHandlerMapping.getHandlerMethods()).allSatisfy((mapping, handler) -> {
      if (handler.getBeanType().getName().startsWith("se.samnytta") && !mapping.getPatternValues().equals(Set.of("/error")))
        assertThat(mapping.getMethodsCondition().getMethods()).as(handler.toString()).isNotEmpty();
    });
  }

  @Test
  void aFormWithoutItsTokenIsRefusedEverywhere() throws Exception {
    for (Door door : unsafe())
      assertThat(answer(knock(door)).getStatus()).as("%s without a token", door).isEqualTo(403);
  }

  @Test
  void whoeverHasNotSignedInIsSentToSignIn() throws Exception {
    for (Door door : unsafe())
      if (!OPEN.contains(door.pattern())) {
        MockHttpServletResponse answer = answer(knock(door).with(csrf()));
        assertThat(answer.getStatus()).as("%s signed out", door).isEqualTo(303);
        assertThat(answer.getHeader("Location")).startsWith("/logga-in");
      }
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return browser.perform(request).andReturn().getResponse();
  }

  /** Where other systems show a key of theirs there are no cookies that a forged form could use. */
  @Test
  void whoeverShowsNoKeyIsRefusedWhereKeysAreShown() throws Exception {
    for (Door door : unsafe(GuardsTest::takesKeys))
      assertThat(answer(knock(door)).getStatus()).as("%s without a key", door).isEqualTo(401);
  }

  private static boolean takesKeys(String address) {
    return address.startsWith("/scim/");
  }

  private List<Door> unsafe() {
    return unsafe(address -> !takesKeys(address));
  }

  private List<Door> unsafe(Predicate<String> which) {
    return Door.thatChangeSomething(requestMappingHandlerMapping).stream()
        .filter(door -> which.test(door.pattern()) && !SIGNED.contains(door.pattern())).toList();
  }

  private static MockHttpServletRequestBuilder knock(Door door) {
    return MockMvcRequestBuilders.request(door.method(),
        VARIABLE.matcher(door.pattern().replace("/**", "/Users")).replaceAll(found -> found.group().contains("{4}") ? "1281" : "1"));
  }
}
