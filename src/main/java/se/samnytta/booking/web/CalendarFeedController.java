package se.samnytta.booking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samnytta.booking.calendar.OpenFeeds;
import se.samnytta.kernel.NotFound;
import se.samnytta.security.Place;
import se.samnytta.security.RateLimit;
import se.samnytta.security.RateLimits;

/** Where calendar programs read bookings: whoever has the address, and nobody has signed in. */
@Controller
class CalendarFeedController {

  private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final OpenFeeds feeds;
  private final RateLimits limits;

  CalendarFeedController(OpenFeeds feeds, RateLimits limits) {
    this.feeds = feeds;
    this.limits = limits;
  }

  @GetMapping("/kalender/{token:[A-Za-z0-9_-]{43}}.ics")
  ResponseEntity<byte[]> read(@PathVariable String token, HttpServletRequest request) {
    String place = Place.of(request);
    limits.take(RateLimit.WRONG_CALENDAR_PLACE, place);
    OpenFeeds.Opened opened = feeds.open(token).orElseThrow(() -> new NotFound("calendar"));
    limits.giveBack(RateLimit.WRONG_CALENDAR_PLACE, place);
    limits.take(RateLimit.CALENDAR, Long.toString(opened.feed()));
    byte[] bytes = feeds.read(opened).getBytes(StandardCharsets.UTF_8);
    return ResponseEntity.ok().contentType(CALENDAR).eTag(DigestUtils.md5DigestAsHex(bytes))
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate())
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"samnytta.ics\"").header("X-Robots-Tag", "noindex").body(bytes);
  }
}
