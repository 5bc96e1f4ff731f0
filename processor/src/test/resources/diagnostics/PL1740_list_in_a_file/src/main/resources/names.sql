SELECT name FROM shop_track WHERE id IN (:ids) OR id > ALL (:ids)
