package storefront.store;

import dev.plectrum.http.StaticFiles;

/**
 * What all pages have in common.
 *
 * @param home the URL of the front page
 * @param api the URL at which to start with the API
 * @param styles the URL of the style sheet
 * @param icon the URL of the icon
 */
record Layout(String home, String api, String styles, String icon) {
  static Layout of(StoreUrls urls) {
    return new Layout(
        urls.artists(),
        urls.tracks(),
        StaticFiles.url("store.css"),
        StaticFiles.url("favicon.svg"));
  }
}
