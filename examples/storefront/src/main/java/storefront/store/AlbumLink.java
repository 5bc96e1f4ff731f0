package storefront.store;

/** An album as other pages point to it. */
record AlbumLink(String href, String title, Sleeve sleeve) {
  static AlbumLink of(Album album, StoreUrls urls) {
    return new AlbumLink(urls.album(album.id()), album.title(), Sleeve.of(album));
  }
}
