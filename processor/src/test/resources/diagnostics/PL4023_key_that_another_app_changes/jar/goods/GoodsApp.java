package goods;

import dev.plectrum.project.App;

@App("goods")
public final class GoodsApp {}
