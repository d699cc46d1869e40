/** The demo world: invented people in the demo units of Ystad, Skurup and Trelleborg, with things to share and wishes. */
@NullMarked
package se.samnytta.start.demo;

import org.jspecify.annotations.NullMarked;
