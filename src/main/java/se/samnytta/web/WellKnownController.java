package se.samnytta.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The addresses that browsers and search engines ask for unbidden. */
@RestController
class WellKnownController {

  private static final String ROBOTS = """
      User-agent: *
      Disallow: /arenden
      Disallow: /bokningar
      Disallow: /listan
      Disallow: /logga-in
      """;

  private final Assets assets;

  WellKnownController(Assets assets) {
    this.assets = assets;
  }

  @GetMapping({ "/favicon.ico", "/favicon.svg" })
  void icon(HttpServletResponse response) {
    response.setStatus(HttpStatus.FOUND.value());
    response.setHeader(HttpHeaders.LOCATION, assets.address("img/icon.svg"));
  }

  @GetMapping("/robots.txt")
  ResponseEntity<String> robots() {
    return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(ROBOTS);
  }
}
