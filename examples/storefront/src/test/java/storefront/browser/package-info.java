/**
 * The pages in a real Chromium. Start at {@code PagesInChromiumTest}. Depends on the running store
 * and on WebDriver.
 */
@NullMarked
package storefront.browser;

import org.jspecify.annotations.NullMarked;
