-- Tracks of some albums that last as long as they are said to.
SELECT t.name
FROM store_track t
WHERE t.album_id = ANY (:albums)
  AND (t.name, t.milliseconds) IN (:pairs)
ORDER BY t.name
