package se.samnytta.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.samnytta.web.Languages;
import se.samnytta.web.Texts;

/** Whatever can be told has its three texts: a letter needs them all, long after whoever wrote the key has moved on. */
class NoticeTextsTest {

  private final Set<String> keys = Texts.onClassPath(true).keys(Languages.SWEDISH).stream().filter(key -> key.startsWith("notice."))
      .collect(Collectors.toSet());

  @Test
  void everyNoticeHasItsSubjectItsLineAndItsButton() {
    Set<String> notices = keys.stream().map(key -> key.substring(0, key.lastIndexOf('.'))).collect(Collectors.toSet());
    assertThat(notices).isNotEmpty().allSatisfy(
        notice -> assertThat(keys).containsAll(List.of(notice + ".subject", notice + ".line", notice + ".button")));
  }

  @Test
  void aNoticeHasNoOtherTexts() {
    assertThat(keys).allMatch(key -> key.matches("notice\\..+\\.(subject|line|button|details)"));
  }
}
