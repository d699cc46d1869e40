package se.samnytta.collaboration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.collaboration.ConversationPages;
import se.samnytta.collaboration.ConversationView;
import se.samnytta.collaboration.MessageId;
import se.samnytta.collaboration.Said;
import se.samnytta.collaboration.ThreadId;
import se.samnytta.collaboration.Threads;
import se.samnytta.collaboration.Words;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.web.Answer;
import se.samnytta.web.BadRequest;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** What is said in a conversation, wherever it is embedded. */
@Controller
class ConversationController {

  private static final String WHOLE = "collaboration/conversationPage";
  private static final String PIECE = "collaboration/conversation";

  private final Threads threads;
  private final ConversationPages pages;

  ConversationController(Threads threads, ConversationPages pages) {
    this.threads = threads;
    this.pages = pages;
  }

  @GetMapping("/samtal/{id:[0-9]{1,18}}")
  ModelAndView show(Optional<Actor> actor, @PathVariable long id) {
    return Answer.show(WHOLE).addObject("conversation", conversation(actor.orElse(null), id));
  }

  @PostMapping("/samtal/{id:[0-9]{1,18}}/meddelanden")
  ModelAndView create(Actor actor, Page page, @PathVariable long id, HttpServletRequest request) {
    Fields fields = Fields.of(request, "text", "svar");
    UUID key = fields.onceKey().orElseThrow(() -> new BadRequest("a message without its key"));
    return switch (threads.say(actor, new ThreadId(id), new Words(fields.typed("text"), key, answers(fields)))) {
      case Said.Posted _ -> posted(actor, page, id);
      case Said.Empty _ -> again(actor, page, id, fields, "collaboration.text.required");
      case Said.HiddenSigns _ -> again(actor, page, id, fields, "collaboration.text.signs");
      case Said.PersonalNumber _ -> again(actor, page, id, fields, "web.field.personalNumber");
      case Said.TooLong(int most) -> again(actor, page, id, fields, "collaboration.text.tooLong", most);
    };
  }

  private static @Nullable MessageId answers(Fields fields) {
    if (!fields.has("svar"))
      return null;
    return fields.wholeNumber("svar", 1, Long.MAX_VALUE).map(MessageId::new).orElseThrow(() -> new BadRequest("not a message"));
  }

  private ModelAndView posted(Actor actor, Page page, long id) {
    ConversationView conversation = conversation(actor, id);
    return page.isPartial()
        ? Answer.show(PIECE).addObject("conversation", conversation).addObject("again", true)
        : Answer.goTo(conversation.link() + "#senaste");
  }

  private ModelAndView again(Actor actor, Page page, long id, Fields fields, String error, Object... args) {
    fields.refuse("text", error, args);
    return Answer.invalid(page.either(WHOLE, PIECE), fields).addObject("conversation", conversation(actor, id));
  }

  private ConversationView conversation(@Nullable Actor actor, long id) {
    return pages.of(actor, new ThreadId(id)).orElseThrow(() -> new NotFound("thread " + id));
  }
}
