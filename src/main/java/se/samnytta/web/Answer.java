package se.samnytta.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** How a handler answers: a page, the form again, or the way to where the result is. */
public final class Answer {

  private Answer() {}

  /** A template with what is added by {@code addObject}; {@code page} is there already. */
  public static ModelAndView show(String template) {
    return new ModelAndView(template);
  }

  /** 422: the form again, everything typed kept, as {@code fields}. */
  public static ModelAndView invalid(String template, Fields fields) {
    return with(template, HttpStatus.UNPROCESSABLE_CONTENT).addObject("fields", fields);
  }

  /** 409: somebody else was first; the template says what is left. */
  public static ModelAndView conflict(String template) {
    return with(template, HttpStatus.CONFLICT);
  }

  public static ModelAndView with(String template, HttpStatus status) {
    return new ModelAndView(template, status);
  }

  /** 303 to a page of ours; htmx is told to go there as a whole page. */
  public static ModelAndView goTo(String path) {
    return new ModelAndView(new SeeOther(path, null));
  }

  /** 303 to a page of ours that shows once what was done. */
  public static ModelAndView goTo(String path, String flashKey) {
    return new ModelAndView(new SeeOther(path, flashKey));
  }

  /** 303 to where the form says the visitor came from, or elsewhere when that is no page of ours. */
  public static ModelAndView goToOurs(String path, String otherwise) {
    return goTo(SeeOther.isOurs(path) ? path : otherwise);
  }
}
