/// A column of the registers, rosters and tax tables (标准列): what a column of a file is read as, and what a correction by
/// hand is about. The one place where these columns have their names.
public enum Field: String, Sendable, CaseIterable {
    /// 楼宇编号
    case buildingCode
    /// 楼宇名称; in rosters and tax files the building that the row names, by name or number.
    case buildingName
    /// 楼宇群
    case buildingGroup
    /// 片区
    case zone
    /// 街道
    case street
    /// 地址
    case address
    /// 建筑面积
    case grossArea
    /// 地上面积
    case aboveGroundArea
    /// 商务面积
    case commercialArea
    /// 可出租面积
    case leasableArea
    /// 已用面积
    case occupiedArea
    /// 空置面积
    case vacantArea
    /// 重点楼宇
    case isKey
    /// 楼长
    case steward
    /// 纳入日期
    case includedFrom
    /// 退出日期
    case includedTo
    /// 统一社会信用代码
    case code
    /// 企业名称, 纳税人名称
    case name
    /// 房间号
    case room
    /// 租用面积
    case rentedArea
    /// 入驻日期
    case moveIn
    /// 迁出日期
    case moveOut
    /// 机构类型
    case organisation
    /// 注册地
    case registeredPlace
    /// 在地纳税
    case paysHere
    /// 行业
    case industry
    /// 企业类型
    case enterpriseType
    /// 入库月份
    case month
    /// 税种
    case taxKind
    /// 全口径税收
    case totalTax
    /// 地方级税收
    case localTax
    /// 区级税收
    case districtTax
}
