package se.samnytta.kernel;

import java.util.regex.Pattern;

/** A municipality's code of four digits as Statistics Sweden gives it, "1286" for Ystad. It names the tenant. */
public record Municipality(String code) {

  private static final Pattern FORM = Pattern.compile("[0-9]{4}");

  public Municipality {
    if (!FORM.matcher(code).matches())
      throw new IllegalArgumentException("not a municipality code: " + code);
  }

  @Override
  public String toString() {
    return code;
  }
}
