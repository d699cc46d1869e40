package se.samnytta.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of an error that never reached a handler: refused by a filter, or broken in one. */
@Controller
class FailureController implements ErrorController {

  @RequestMapping("/error")
  ModelAndView show(HttpServletRequest request, HttpServletResponse response) {
    int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
    return ErrorPages.show(failure(status, request), request, response);
  }

  private static Failure failure(int status, HttpServletRequest request) {
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable problem && status >= 500)
      return ErrorPages.logged(problem, status, request);
    return Failure.OLD_FORM.equals(request.getAttribute(RequestDispatcher.ERROR_MESSAGE)) ? Failure.oldForm() : Failure.of(status);
  }
}
