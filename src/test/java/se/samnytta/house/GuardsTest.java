package se.samnytta.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.util.List;
import java.util.Set;
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
  private static final Set<String> OPEN = Set.of("/logga-in", "/installningar/utseende", "/installningar/sprak");

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

  private List<Door> unsafe() {
    return Door.thatChangeSomething(requestMappingHandlerMapping);
  }

  private static MockHttpServletRequestBuilder knock(Door door) {
    return MockMvcRequestBuilders.request(door.method(), door.address(_ -> "1"));
  }
}
