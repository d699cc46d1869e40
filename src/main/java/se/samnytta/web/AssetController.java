package se.samnytta.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samnytta.kernel.NotFound;

/** Sends style sheets, scripts, fonts and pictures, to be kept for a year: another content has another address. */
@RestController
class AssetController {

  private final Assets assets;

  AssetController(Assets assets) {
    this.assets = assets;
  }

  @GetMapping(Assets.PLACE + "**")
  ResponseEntity<byte[]> show(HttpServletRequest request) {
    String name = request.getRequestURI().substring(Assets.PLACE.length());
    Asset asset = assets.at(name).orElseThrow(() -> new NotFound("asset"));
    var answer = ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
        .header(HttpHeaders.CONTENT_TYPE, asset.type()).header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    byte[] gzipped = asset.gzipped();
    if (gzipped == null || !Gzip.isReadBy(request))
      return answer.body(asset.plain());
    return answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(gzipped);
  }
}
