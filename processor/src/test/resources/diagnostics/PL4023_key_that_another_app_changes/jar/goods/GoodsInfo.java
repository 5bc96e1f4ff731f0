package goods;

import dev.plectrum.project.AppInfo;

@AppInfo(
    models = @AppInfo.Model("goods.Item"),
    migrations = {
      @AppInfo.Migration(name = "0001_initial", text = GoodsInfo.INITIAL_0001),
      @AppInfo.Migration(name = "0002_by_code", text = GoodsInfo.BY_CODE_0002)
    })
final class GoodsInfo {
  static final String INITIAL_0001 =
      """
      {
        "parents": [],
        "atomic": true,
        "operations": [
          {
            "operation": "CreateModel",
            "model": "Item",
            "table": "goods_item",
            "fields": [
              {"name": "id", "column": "id", "type": "long", "primaryKey": true},
              {"name": "code", "column": "code", "type": "string", "length": 20}
            ]
          }
        ]
      }
      """;

  static final String BY_CODE_0002 =
      """
      {
        "parents": ["goods.0001_initial"],
        "atomic": true,
        "loses": ["Item.id"],
        "operations": [
          {"operation": "RemoveField", "model": "Item", "name": "id"},
          {
            "operation": "AlterField",
            "model": "Item",
            "field": {"name": "code", "column": "code", "type": "string", "length": 20, "primaryKey": true}
          }
        ]
      }
      """;
}
