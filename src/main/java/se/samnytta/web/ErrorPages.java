package se.samnytta.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.RightMissing;

/**
 * Meets every exception that a handler does not: says what happened and how to go on, as a page or as a fragment for htmx. An
 * unexpected one is logged once, with the reference that the page shows.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ErrorPages {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
  private static final RandomGenerator RANDOM = RandomGenerator.getDefault();

  private final PageFrame frame;
  private final ObjectProvider<Granters> granters;

  ErrorPages(PageFrame frame, ObjectProvider<Granters> granters) {
    this.frame = frame;
    this.granters = granters;
  }

  /** Whoever may not go there is sent to sign in, or told no, by the security filters. */
  @ExceptionHandler({ AccessDeniedException.class, AuthenticationException.class })
  void leaveToSecurity(RuntimeException refusal) {
    throw refusal;
  }

  @ExceptionHandler({ NotFound.class, MethodArgumentTypeMismatchException.class })
  ModelAndView notFound(HttpServletRequest request, HttpServletResponse response) {
    return show(Failure.of(404), request, response);
  }

  @ExceptionHandler
  ModelAndView notAllowed(NotAllowed refusal, HttpServletRequest request, HttpServletResponse response) {
    return show(Failure.of(refusal), request, response);
  }

  @ExceptionHandler
  ModelAndView rightMissing(RightMissing refusal, HttpServletRequest request, HttpServletResponse response) {
    List<String> whoCanGrant = Optional.ofNullable(frame.page(request).actor())
        .flatMap(actor -> Optional.ofNullable(granters.getIfAvailable()).map(each -> each.of(actor))).orElse(List.of());
    return show(Failure.of(refusal.right(), whoCanGrant), request, response);
  }

  @ExceptionHandler
  ModelAndView tooMany(TooMany refusal, HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(refusal.seconds()));
    return show(Failure.of(429), request, response);
  }

  @ExceptionHandler({ BadRequest.class, BindException.class, RequestRejectedException.class })
  ModelAndView badRequest(HttpServletRequest request, HttpServletResponse response) {
    return show(Failure.of(400), request, response);
  }

  @ExceptionHandler
  ModelAndView multipart(MultipartException problem, HttpServletRequest request, HttpServletResponse response) {
    return show(Failure.of(problem instanceof MaxUploadSizeExceededException ? 413 : 400), request, response);
  }

  @ExceptionHandler
  ModelAndView unexpected(Exception problem, HttpServletRequest request, HttpServletResponse response) throws Exception {
    if (isBadParameter(problem))
      return show(Failure.of(400), request, response);
    HttpStatusCode status = problem instanceof ErrorResponse known ? known.getStatusCode() : HttpStatus.INTERNAL_SERVER_ERROR;
    return show(status.is5xxServerError() ? logged(problem, status.value(), request) : Failure.of(status.value()), request, response);
  }

  static Failure logged(Throwable problem, int status, HttpServletRequest request) {
    String reference = HexFormat.of().toHexDigits(RANDOM.nextInt());
    boolean busy = isBusy(problem);
    LOG.error("{} on {} {}, reference {}", busy ? 503 : status, request.getMethod(), request.getRequestURI(), reference, problem);
    return busy ? Failure.busy(reference, SendAgain.of(request)) : Failure.of(status, reference);
  }

  /** Many wanted the same at once, or the database was away for a moment: locks, limits, connections. Nothing was saved. */
  private static boolean isBusy(Throwable problem) {
    return Stream.iterate(problem, Objects::nonNull, Throwable::getCause)
        .anyMatch(each -> each instanceof SQLTransientException || each instanceof SQLException sql && isBusy(sql.getSQLState()));
  }

  private static boolean isBusy(@Nullable String state) {
    return state != null && (state.equals("55P03") || Stream.of("08", "40", "53", "57").anyMatch(state::startsWith));
  }

  static ModelAndView show(Failure failure, HttpServletRequest request, HttpServletResponse response) {
    boolean partial = Page.isPartial(request);
    response.setStatus(failure.status());
    if (failure.status() == 503)
      response.setHeader("Retry-After", "5");
    if (partial) {
      response.setHeader("HX-Retarget", "#meddelande");
      response.setHeader("HX-Reswap", "innerHTML");
    }
    return new ModelAndView(partial ? "web/failure" : "web/failurePage", "failure", failure);
  }

  /** Tomcat's own complaint about a broken percent sign or the like; its type is not part of any interface. */
  private static boolean isBadParameter(Throwable problem) {
    return problem.getClass().getSimpleName().equals("InvalidParameterException");
  }
}
