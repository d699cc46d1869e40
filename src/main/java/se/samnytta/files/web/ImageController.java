package se.samnytta.files.web;

import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import se.samnytta.files.Rendition;
import se.samnytta.kernel.NotFound;

/** A photo never changes, so a browser that may see it keeps it for a year. */
@Controller
class ImageController {

  private static final Pattern NAME = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-(320|640|1280)\\.(webp|jpg)");
  private static final CacheControl FOR_A_YEAR = CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

  private final ImagePages pages;

  ImageController(ImagePages pages) {
    this.pages = pages;
  }

  @GetMapping("/bilder/{name}")
  ResponseEntity<byte[]> show(@PathVariable String name, WebRequest request) {
    var parts = NAME.matcher(name);
    if (!parts.matches())
      throw new NotFound("image");
    var image = UUID.fromString(parts.group(1));
    var type = Rendition.Type.of(parts.group(3));
    var answer = ResponseEntity.ok().cacheControl(FOR_A_YEAR).eTag('"' + name + '"').header("X-Content-Type-Options", "nosniff");
    if (request.getHeader("If-None-Match") != null && pages.isVisible(image) && request.checkNotModified('"' + name + '"'))
      return ResponseEntity.status(304).cacheControl(FOR_A_YEAR).eTag('"' + name + '"').build();
    byte[] content = pages.rendition(image, Integer.parseInt(parts.group(2)), type).orElseThrow(() -> new NotFound("image"));
    return answer.contentType(MediaType.parseMediaType(type.mediaType())).body(content);
  }
}
