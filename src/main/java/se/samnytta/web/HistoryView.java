package se.samnytta.web;

import java.util.List;

/** What has happened to something: when, who, what, and the particulars. */
public record HistoryView(List<Line> lines) {

  /** One change. */
  public record Line(String when, String who, String what, List<String> particulars) {}
}
