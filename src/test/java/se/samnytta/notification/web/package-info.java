/** The bell's page as a browser sees it. */
@NullMarked
package se.samnytta.notification.web;

import org.jspecify.annotations.NullMarked;
