package se.samnytta.security.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.samnytta.kernel.Actor;
import se.samnytta.security.SignedIn;

/**
 * Gives a handler the {@link Actor} it asks for: whoever has signed in. A handler that anybody may ask takes an
 * {@code Optional<Actor>}; asking for an actor where nobody has signed in sends them to sign in.
 */
@Component
class ActorArguments implements HandlerMethodArgumentResolver, WebMvcConfigurer {

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.nestedIfOptional().getNestedParameterType() == Actor.class;
  }

  @Override
  public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    Optional<Actor> actor = SignedInViewers.current().map(SignedIn::actor);
    if (parameter.getParameterType() == Optional.class)
      return actor;
    return actor.orElseThrow(() -> new AccessDeniedException("nobody has signed in"));
  }
}
