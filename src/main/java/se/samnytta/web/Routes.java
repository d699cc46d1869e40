package se.samnytta.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the handler of an address. Spring MVC tries every route that has a variable in it, some hundreds, which took a tenth of
 * the time of a page; here only those are tried that are as long as the address and begin with the same word.
 */
final class Routes extends RequestMappingHandlerMapping {

  private final Map<RequestMappingInfo, List<Shape>> shapes = new ConcurrentHashMap<>();

  @Override
  protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo route, HttpServletRequest request) {
    PathContainer path = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
    return shapes.computeIfAbsent(route, Routes::shapes).stream().anyMatch(shape -> shape.fits(path))
        ? super.getMatchingMapping(route, request)
        : null;
  }

  private static List<Shape> shapes(RequestMappingInfo route) {
    return route.getPatternValues().stream().map(Shape::of).toList();
  }

  /**
   * What an address must look like for a pattern to match it.
   *
   * @param first  the word it begins with, empty when any will do
   * @param length how many separators and segments it has, none when any number will do
   */
  private record Shape(String first, int length) {

    static Shape of(String pattern) {
      PathContainer plain = PathContainer.parsePath(pattern.replaceAll("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}", "?"));
      String first = plain.elements().size() > 1 ? plain.elements().get(1).value() : "";
      return new Shape(first.matches("[^*?]+") ? first : "", pattern.contains("*") ? 0 : plain.elements().size());
    }

    boolean fits(PathContainer path) {
      return (length == 0 || path.elements().size() == length)
          && (first.isEmpty() || path.elements().size() > 1 && path.elements().get(1) instanceof PathSegment segment
              && segment.valueToMatch().equals(first));
    }
  }
}
