package se.samnytta.house;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** A way into the house: a method and an address, perhaps with variables in it, that one of our handlers answers. */
record Door(HttpMethod method, String pattern) {

  /** A variable of a pattern, whose expression may have braces in it. */
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?:[^{}]|\\{[^{}]*})*}");
  private static final Set<RequestMethod> SAFE = Set.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS);

  /** All of them, in order of their addresses. */
  static List<Door> all(RequestMappingHandlerMapping routes) {
    List<Door> doors = new ArrayList<>();
    routes.getHandlerMethods().forEach((mapping, handler) -> {
      if (handler.getBeanType().getName().startsWith("se.samnytta"))
        for (RequestMethod method : mapping.getMethodsCondition().getMethods())
          mapping.getPatternValues().forEach(pattern -> doors.add(new Door(method.asHttpMethod(), pattern)));
    });
    doors.sort(Comparator.comparing(Door::pattern).thenComparing(door -> door.method.name()));
    return doors;
  }

  static List<Door> ofPages(RequestMappingHandlerMapping routes) {
    return all(routes).stream().filter(door -> door.method.equals(HttpMethod.GET)).toList();
  }

  static List<Door> thatChangeSomething(RequestMappingHandlerMapping routes) {
    return all(routes).stream().filter(door -> !SAFE.contains(RequestMethod.resolve(door.method))).toList();
  }

  boolean hasVariables() {
    return pattern.contains("{");
  }

  /** Leads to many addresses of any depth. */
  boolean isWide() {
    return pattern.contains("*");
  }

  /** The address with something in the place of each variable, which is called by its name. */
  String address(UnaryOperator<String> value) {
    return VARIABLE.matcher(pattern).replaceAll(found -> Matcher.quoteReplacement(value.apply(found.group(1))));
  }

  boolean leadsTo(String path) {
    return PathPatternParser.defaultInstance.parse(pattern).matches(PathContainer.parsePath(path));
  }
}
