/**
 * Work behind the pages: what happens after a commit and what happens by the clock. Listeners of module events run on threads
 * of their own, tasks that modules declare as {@code @Bean RecurringTask} or {@code OneTimeTask} are run by whichever node
 * takes them first, and both act as the system, since nobody asks.
 */
@NullMarked
package se.samnytta.start.work;

import org.jspecify.annotations.NullMarked;
