package se.samnytta.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import se.samnytta.security.ApiPurpose;
import se.samnytta.security.KeyHolders;
import se.samnytta.security.scim.Scim;
import se.samnytta.web.TooMany;

/** The address at which a municipality's directory keeps its people and groups up to date. */
@RestController
class ScimController {

  private static final MediaType SCIM = MediaType.parseMediaType("application/scim+json");
  private static final int LONGEST = 1 << 20;
  private static final String SAID = """
      {"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"status":"%d","detail":"%s"}""";

  private final KeyHolders holders;
  private final Scim scim;

  ScimController(KeyHolders holders, Scim scim) {
    this.holders = holders;
    this.scim = scim;
  }

  @RequestMapping(path = "/scim/v2/{municipality:[0-9]{4}}/**", method = { RequestMethod.GET, RequestMethod.POST, RequestMethod.PUT,
      RequestMethod.PATCH, RequestMethod.DELETE })
  ResponseEntity<String> answer(@PathVariable String municipality, HttpServletRequest request) throws IOException {
    try {
      var key = holders.of(request, municipality, ApiPurpose.SCIM);
      if (key.isEmpty())
        return said(401, "show a key of this municipality's that is for SCIM: Authorization: Bearer samnytta_...");
      byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
      if (body.length > LONGEST)
        return said(413, "at most 1 MB at a time");
      String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
      Scim.Answer answer = scim.answer(key.get(), request.getMethod(), request.getRequestURL() + query,
          new String(body, StandardCharsets.UTF_8), headers(request));
      var response = ResponseEntity.status(answer.status()).contentType(SCIM);
      answer.headers().forEach((name, value) -> {
        if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE))
          response.header(name, value);
      });
      return response.body(answer.body());
    } catch (TooMany e) {
      return ResponseEntity.status(429).header(HttpHeaders.RETRY_AFTER, Long.toString(e.seconds())).contentType(SCIM)
          .body(SAID.formatted(429, "too many requests"));
    }
  }

  private static ResponseEntity<String> said(int status, String detail) {
    var response = ResponseEntity.status(status).contentType(SCIM);
    if (status == 401)
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    return response.body(SAID.formatted(status, detail));
  }

  private static Map<String, String> headers(HttpServletRequest request) {
    Map<String, String> headers = new HashMap<>();
    for (String name : Collections.list(request.getHeaderNames()))
      if (!name.toLowerCase(Locale.ROOT).equals("authorization"))
        headers.put(name, request.getHeader(name));
    return headers;
  }
}
