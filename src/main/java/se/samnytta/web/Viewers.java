package se.samnytta.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Tells who looks at the page; empty for somebody who has not signed in. Asked once for each request. */
@FunctionalInterface
public interface Viewers {

  Optional<Viewer> of(HttpServletRequest request);
}
