package se.samnytta.house;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import se.samnytta.house.MatrixLine.Expected;
import se.samnytta.house.MatrixThings.Thing;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.PersonId;
import se.samnytta.security.SignIns;
import se.samnytta.world.Visitor;

/** Asks the routes of the matrix as somebody who has signed in, or has not, with the form filled in and its token. */
final class MatrixVisit {

  /** What may come instead where somebody before has done it already. */
  private static final Set<Integer> DONE_BEFORE = Set.of(200, 303, 409, 422);

  /** An answer to somebody. */
  record Answered(String asked, int status, @Nullable String location) {

    /** @param again whether somebody else has done it before */
    void check(Expected expected, boolean again, Object who, List<String> wrong) {
      boolean toSignIn = status == 303 && location != null && location.startsWith("/logga-in");
      boolean right = switch (expected) {
        case Expected.Done() -> !toSignIn && (again ? DONE_BEFORE.contains(status) : status == 200 || status == 303);
        case Expected.SentToSignIn() -> toSignIn;
        case Expected.Status(int wanted) -> status == wanted;
      };
      if (!right)
        wrong.add(asked + " by " + who + ": " + status + (toSignIn ? " to sign in" : "") + ", not " + expected);
    }
  }

  private final MockMvc browser;
  private final SignIns signIns;
  private final Map<PersonId, String> tokens = new HashMap<>();
  private int count;

  MatrixVisit(MockMvc browser, SignIns signIns) {
    this.browser = browser;
    this.signIns = signIns;
  }

  int count() {
    return count;
  }

  Answered ask(MatrixLine line, Thing thing, @Nullable Actor actor) {
    count++;
    var request = request(line, thing).with(csrf()).with(MatrixVisit::fromElsewhere);
    if (actor != null)
      request.cookie(new Cookie("samnytta", token(actor, line.endsTheSession())));
    MockHttpServletResponse answer = answer(request);
    return new Answered(line.method() + " " + line.pattern() + " (" + line.thing() + ")", answer.getStatus(), answer.getHeader("Location"));
  }

  /** Each asks from a place of their own: what is counted by place is not what is tried here. */
  private static MockHttpServletRequest fromElsewhere(MockHttpServletRequest request) {
    request.setRemoteAddr(Visitor.somewhere());
    return request;
  }

  private String token(Actor actor, boolean ownOne) {
    return ownOne
        ? signIns.signIn(actor.person(), "matrix").orElseThrow()
        : tokens.computeIfAbsent(actor.person(), person -> signIns.signIn(person, "matrix").orElseThrow());
  }

  private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) {
    try {
      return browser.perform(request).andReturn().getResponse();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static AbstractMockHttpServletRequestBuilder<?> request(MatrixLine line, Thing thing) {
    String address = line.address(thing.values());
    HttpMethod method = HttpMethod.valueOf(line.isSafe() ? "GET" : "POST");
    if (!line.form().contains("=@"))
      return filled(MockMvcRequestBuilders.request(method, address), line, thing);
    byte[] sheet = thing.values().getOrDefault("sheet", "").getBytes(StandardCharsets.UTF_8);
    return filled(MockMvcRequestBuilders.request(method, address).contentType(MediaType.MULTIPART_FORM_DATA).with(request -> {
      request.addPart(new MockPart("fil", "annonser.csv", sheet));
      return request;
    }), line, thing);
  }

  private static AbstractMockHttpServletRequestBuilder<?> filled(AbstractMockHttpServletRequestBuilder<?> request, MatrixLine line,
      Thing thing) {
    for (String field : line.form().split("&"))
      if (field.contains("=") && !field.contains("=@"))
        request.param(filled(field.substring(0, field.indexOf('=')), thing), filled(field.substring(field.indexOf('=') + 1), thing));
    return request;
  }

  private static String filled(String text, Thing thing) {
    String filled = text;
    for (Map.Entry<String, String> value : thing.values().entrySet())
      filled = filled.replace("{" + value.getKey() + "}", value.getValue());
    return filled.replace("{key}", UUID.randomUUID().toString());
  }
}
