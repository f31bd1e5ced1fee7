"""Invented company names, none twice. Three rare characters in a row make a chance namesake most unlikely."""

from sample_random import Dice

CHARACTERS = "岚栎澄砚禾汐屿榆桐槿泠沅溪瑾琰璟珩霁霖翊翎昕晗煜烨筠箬苓芷茗荻蓁葭蔚麓峤岫崧嵩黛"
LEGAL_FORMS = (("有限公司", 860), ("有限责任公司", 50), ("股份有限公司", 60), ("集团有限公司", 30))
TRADES = {
    "软件信息": ("科技", "软件", "信息", "数据", "网络", "智能"),
    "科技服务": ("技术", "检测", "工程", "研究"),
    "文化传媒": ("文化", "传媒", "影视", "出版", "设计"),
    "金融业": ("资本", "投资", "保险代理", "融资租赁"),
    "商务服务": ("咨询", "人力", "会展", "管理"),
    "批发零售": ("商贸", "贸易", "供应链"),
    "房地产业": ("置业", "物业"),
    "建筑业": ("建设", "装饰"),
    "医疗健康": ("医药", "健康"),
    "住宿餐饮": ("餐饮", "酒店"),
    "交通物流": ("物流", "航服"),
    "能源环保": ("能源", "环保"),
}
INDUSTRY_WEIGHTS = (
    ("软件信息", 240), ("科技服务", 150), ("文化传媒", 150), ("金融业", 90), ("商务服务", 140), ("批发零售", 90),
    ("房地产业", 30), ("建筑业", 30), ("医疗健康", 30), ("住宿餐饮", 20), ("交通物流", 15), ("能源环保", 15),
)


class NameMint:
    """Hands out company names."""

    def __init__(self, dice: Dice):
        self.dice = dice
        self.issued: set[str] = set()

    def company(self, industry: str, kind: str) -> str:
        return self._unique(lambda: self._company(self._stem(), industry, kind))

    def with_stem(self, stem: str, industry: str, kind: str = "法人") -> str:
        return self._unique(lambda: self._company(stem, industry, kind))

    def _stem(self) -> str:
        return "".join(self.dice.sample(CHARACTERS, 3))

    def _company(self, stem: str, industry: str, kind: str) -> str:
        trade = self.dice.pick(TRADES[industry])
        form = self.dice.weighted(LEGAL_FORMS)
        match kind:
            case "分公司" | "非独立核算分支机构":
                return f"{stem}{trade}{form}北京分公司"
            case "办事处" | "代表处":
                return f"{stem}{trade}{form}北京{kind}"
            case "个体工商户":
                return f"东城{stem}{trade}服务部"
            case "合伙企业":
                return f"北京{stem}{trade}中心（有限合伙）"
            case "社会团体":
                return f"北京{stem}{trade}协会"
            case "机关":
                return f"{stem}{trade}服务办公室"
        return f"{stem}（北京）{trade}{form}" if self.dice.chance(60) else f"北京{stem}{trade}{form}"

    def _unique(self, make) -> str:
        name = make()
        while name in self.issued:
            name = make()
        self.issued.add(name)
        return name
