/**
 * What words mean the same when something is looked for: knows Swedish, some English, and nothing of what is found. A text and a
 * question go the same way through the {@link se.samnytta.search.language.Analyzer}, so that they meet in the same words.
 */
@NullMarked
package se.samnytta.search.language;

import org.jspecify.annotations.NullMarked;
