package se.samnytta.web;

import java.util.List;

/** Light, dark, or as the reader's machine has it. */
public final class Scheme {

  public static final String AUTO = "auto";
  public static final List<String> ALL = List.of("light", "dark", AUTO);

  private Scheme() {}
}
