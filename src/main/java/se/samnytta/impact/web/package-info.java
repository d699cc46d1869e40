/** The pages of what sharing has saved: sums with charts, the method behind them, the figures as open data. */
@NullMarked
package se.samnytta.impact.web;

import org.jspecify.annotations.NullMarked;
