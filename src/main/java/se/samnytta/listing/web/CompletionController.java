package se.samnytta.listing.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.web.Answer;
import se.samnytta.web.Page;

/** What may be meant, while it is being typed in a search field. */
@Controller
class CompletionController {

  private final CompletionPages pages;

  CompletionController(CompletionPages pages) {
    this.pages = pages;
  }

  @GetMapping("/annonser/sokforslag")
  ModelAndView show(@RequestParam(name = "q", required = false) @Nullable String words, Page page) {
    return Answer.show("listing/completions").addObject("completions", pages.of(AdSearchReader.words(words == null ? "" : words), page));
  }
}
