import type { CaveatCode, MethodCode, ReportSection } from '../core/impact/report.ts';
import { defineMessages } from './messages.ts';

type Words<Name extends string> = Readonly<Record<Name, string>>;

/** A method: its name, and how it is done, so that a planner can read it aloud. */
export interface MethodWords {
  readonly title: string;
  readonly text: string;
}

/** Words of a caveat. `names` and `count` are ready to show; empty where there are none. */
type CaveatWords = Readonly<Record<CaveatCode, (names: string, count: string) => string>>;

export const reportSectionMessages = defineMessages<Words<ReportSection>>({
  vi: {
    shape: 'Hình vẽ',
    communes: 'Các xã nằm trong phạm vi',
    people: 'Hộ và dân số',
    indicators: 'Nghèo và các chỉ số khác',
    hazards: 'Rủi ro và thiên tai',
    rescue: 'Sơ tán, cứu nạn',
    overlaps: 'Dự án và phương án khác cùng nơi, cùng thời gian',
    near: 'Biên giới, đường, trung tâm xã',
    claims: 'Đối chiếu với số liệu của phương án',
  },
  en: {
    shape: 'The shape',
    communes: 'Communes within it',
    people: 'Households and population',
    indicators: 'Poverty and other indicators',
    hazards: 'Hazards and disasters',
    rescue: 'Evacuation and rescue',
    overlaps: 'Projects and other plans in the same place and time',
    near: 'Border, roads, commune centres',
    claims: 'Held against the plan’s own figures',
  },
});

export const reportMethodMessages = defineMessages<Readonly<Record<MethodCode, MethodWords>>>({
  vi: {
    geodesic: {
      title: 'Đo trên ellipsoid WGS 84',
      text: 'Diện tích và chiều dài đo trên ellipsoid WGS 84, không đo trên mặt phẳng bản đồ. Cạnh là đoạn thẳng theo kinh độ và vĩ độ, đúng như đã vẽ và như ghi trong tệp (RFC 7946).',
    },
    overlay: {
      title: 'Chồng hình vẽ lên ranh giới xã',
      text: 'Phần chung của hình vẽ và từng xã, tính bằng phép chiếu giữ diện tích trên ellipsoid WGS 84 với cùng các cạnh như diện tích của hình, nên các phần cộng lại đúng bằng cả hình. Phần chung dưới 1 m² được bỏ qua.',
    },
    'areal-weighting': {
      title: 'Chia theo diện tích',
      text: 'Coi như người dân sống rải đều trong xã: lấy số của xã nhân với phần diện tích xã nằm trong hình vẽ. Số thấp nhất là khi không ai của xã nằm một phần ở trong hình, số cao nhất là khi tất cả đều ở trong.',
    },
    'whole-communes': {
      title: 'Số của cả xã',
      text: 'Đường và điểm không có diện tích nên không chia được. Số cao nhất là tổng của các xã mà hình vẽ đi qua.',
    },
    'mean-by-households': {
      title: 'Bình quân theo số hộ',
      text: 'Tỷ lệ của từng xã nhân với số hộ trong phạm vi (với đường và điểm: số hộ cả xã), cộng lại rồi chia cho tổng số hộ. Chỉ lấy số liệu của một năm và một chuẩn nghèo.',
    },
    'mean-by-population': {
      title: 'Bình quân theo dân số',
      text: 'Như bình quân theo số hộ, nhưng dùng dân số vì nhiều xã hơn có dân số được công bố.',
    },
    'figure-of-commune': {
      title: 'Số liệu của xã',
      text: 'Chỉ một xã có số liệu, nên lấy nguyên số của xã đó; không phải số đo riêng trong hình vẽ.',
    },
    'by-shape-or-commune': {
      title: 'Theo vị trí, nếu không có thì theo xã',
      text: 'Mục có vị trí thì xét chính vị trí đó: vùng vẽ chứa hoặc cắt nó; đường và điểm thì xét trong vòng 1 km. Mục không có vị trí thì tính khi nguồn nêu tên một xã mà hình vẽ nằm vào.',
    },
    'union-overlay': {
      title: 'Chồng lên các vùng rủi ro đã gộp',
      text: 'Các vùng rủi ro cùng cấp được gộp lại trước, nên chỗ chồng nhau chỉ tính một lần.',
    },
    'same-period': {
      title: 'Cùng nơi và cùng thời gian',
      text: 'Tính các mục chạm vào hình vẽ (theo vị trí, nếu không có thì theo xã) và có ít nhất một ngày chung với phương án. Khi cộng vốn: đã cộng mục tổng thì không cộng phần của nó, mục có thể trùng với mục khác thì không cộng.',
    },
    'border-within-1-km': {
      title: 'Biên giới trong vòng 1 km',
      text: 'Chiều dài các đoạn biên giới quốc gia cách hình vẽ không quá 1 km, đo trắc địa; sai số ở mỗi đầu đoạn khoảng 1 m. Đường biên trên bản đồ dài hơn số chính thức 1,5–2 %.',
    },
    'straight-distance': {
      title: 'Khoảng cách đường thẳng',
      text: 'Khoảng cách ngắn nhất theo đường thẳng từ mép hình vẽ, đo trắc địa; không phải quãng đường đi. Trung tâm xã là điểm dân cư cấp xã trên OpenStreetMap hoặc điểm mang tên xã; nhiều xã chưa có điểm này.',
    },
    compared: {
      title: 'So sánh',
      text: 'So số mà phương án tự ghi với số tính từ hình vẽ.',
    },
  },
  en: {
    geodesic: {
      title: 'Measured on the WGS 84 ellipsoid',
      text: 'Areas and lengths are those on the WGS 84 ellipsoid, not in the plane of the map. Edges are straight in longitude and latitude, as drawn and as files hold them (RFC 7946).',
    },
    overlay: {
      title: 'Shape laid over commune boundaries',
      text: 'What the shape and each commune share, summed in an equal-area projection of the WGS 84 ellipsoid over the same edges as the shape’s own area, so that the parts add up to the whole. Less than 1 m² is left out.',
    },
    'areal-weighting': {
      title: 'Weighted by area',
      text: 'People are taken to live evenly over the commune: its figure times the share of its area within the shape. The lowest number is when nobody of a commune covered in part lives inside, the highest when all do.',
    },
    'whole-communes': {
      title: 'Figures of whole communes',
      text: 'Lines and points have no area to weight by. The highest number is the sum over the communes that the shape runs through.',
    },
    'mean-by-households': {
      title: 'Mean weighted by households',
      text: 'Each commune’s rate times its households within the shape (for lines and points: all its households), summed, over all those households. Figures of one year and one poverty standard only.',
    },
    'mean-by-population': {
      title: 'Mean weighted by population',
      text: 'As the mean by households, but by population, which is published for more of these communes.',
    },
    'figure-of-commune': {
      title: 'Figure of the commune',
      text: 'Only one commune has a figure: it is given as it is, and was not measured within the shape.',
    },
    'by-shape-or-commune': {
      title: 'By position, else by commune',
      text: 'A record with a position is judged by it: an area holds or cuts it; for lines and points, within 1 km. A record without one counts when its source names a commune that the shape lies in.',
    },
    'union-overlay': {
      title: 'Laid over joined risk areas',
      text: 'Risk areas of one level are joined first, so that where they overlap counts once.',
    },
    'same-period': {
      title: 'Same place and same time',
      text: 'Records that the shape touches (by position, else by commune) and that share at least a day with the plan. In sums of budgets a total excludes its parts, and records that may overlap others are left out.',
    },
    'border-within-1-km': {
      title: 'Border within 1 km',
      text: 'Length of the stretches of the national border no more than 1 km from the shape, geodesic; each end of a stretch is good to about 1 m. The border of this map is 1.5–2% longer than the official length.',
    },
    'straight-distance': {
      title: 'Straight distance',
      text: 'The shortest straight distance from the edge of the shape, geodesic; not the way one travels. A commune centre is a settlement of that rank in OpenStreetMap, or one that bears the commune’s name; many communes have none.',
    },
    compared: {
      title: 'Compared',
      text: 'What the plan says of itself against what follows from its shape.',
    },
  },
});

export const reportCaveatMessages = defineMessages<CaveatWords>({
  vi: {
    'without-figure': (names) => `Chưa có số liệu (không phải bằng 0): ${names}`,
    'target-only': (names) => `Chỉ có mục tiêu, chưa có kết quả: ${names}`,
    'without-weight': (names) => `Không tính vào bình quân vì chưa có số hộ hay dân số: ${names}`,
    'other-standard': (names) => `Chỉ có số liệu năm khác hoặc chuẩn khác, không gộp: ${names}`,
    'several-years': () => 'Số liệu của các xã thuộc những năm khác nhau',
    'outside-not-counted': () => 'Chưa tính phần nằm ngoài các xã có trong bản đồ',
    'boundary-fair': () => 'Ranh giới xã tương đối, có chỗ lệch đến khoảng 1 km',
    'boundary-poor': () => 'Ranh giới xã chỉ gần đúng, có chỗ lệch 3–7 km: tỷ lệ chỉ để tham khảo',
    'came-from-outside': (_, count) => `Xã này còn gồm ${count} phần ở ngoài bốn huyện cũ`,
    'known-by-district': (_, count) =>
      `Còn ${count} mục chỉ biết đến huyện, tỉnh hoặc toàn khu, không tính vào đây`,
    'known-by-commune': (_, count) => `${count} mục chỉ biết đến xã, có thể nằm ngoài hình vẽ`,
    undated: (_, count) => `${count} mục không rõ thời gian`,
    'plan-undated': () => 'Phương án chưa ghi thời gian: tính các mục của mọi thời gian',
    'left-out-of-sums': (_, count) => `${count} mục không cộng vào tổng vì có thể trùng`,
    'not-listed': (_, count) => `Còn ${count} mục không liệt kê; tổng đã tính đủ`,
    'data-missing': () => 'Không đọc được dữ liệu nền: chưa trả lời được',
    'too-many-records': (_, count) => `${count} mục chưa được xét vì bộ dữ liệu quá lớn`,
    'more-than-possible': () => 'Nhiều hơn tổng số hộ của tất cả các xã trong phạm vi',
    'more-than-estimate': () => 'Nhiều hơn số hộ ước tính trong hình vẽ',
    'not-in-list': (names) => `Hình vẽ có nhưng danh sách không ghi: ${names}`,
    'not-in-shape': (names) => `Danh sách có nhưng nằm ngoài hình vẽ: ${names}`,
    'same-as-shape': () => 'Khớp với hình vẽ',
  },
  en: {
    'without-figure': (names) => `No figure published (which is not zero): ${names}`,
    'target-only': (names) => `Only a target is known, no result: ${names}`,
    'without-weight': (names) =>
      `Not in the mean, since neither households nor population are known: ${names}`,
    'other-standard': (names) => `Figures of other years or standards only, not joined: ${names}`,
    'several-years': () => 'The communes’ figures are of different years',
    'outside-not-counted': () => 'Without the part outside the communes of this map',
    'boundary-fair': () => 'The commune’s boundary is fair: up to about 1 km off in places',
    'boundary-poor': () =>
      'The commune’s boundary is approximate, 3–7 km off in places: shares are for orientation only',
    'came-from-outside': (_, count) =>
      `The commune also has ${count} part(s) from outside the four districts`,
    'known-by-district': (_, count) =>
      `${count} more are known by district, province or zone only, and not counted here`,
    'known-by-commune': (_, count) => `${count} known by commune only: may lie beside the shape`,
    undated: (_, count) => `${count} without a date`,
    'plan-undated': () => 'The plan has no dates: records of all times are counted',
    'left-out-of-sums': (_, count) => `${count} left out of the sum, since they may overlap others`,
    'not-listed': (_, count) => `${count} more are not listed; totals count them`,
    'data-missing': () => 'Ground data could not be read: no answer yet',
    'too-many-records': (_, count) =>
      `${count} records were not looked at: the dataset is too large`,
    'more-than-possible': () => 'More than all households of all communes within it',
    'more-than-estimate': () => 'More than the households estimated within the shape',
    'not-in-list': (names) => `In the shape, but not in the list: ${names}`,
    'not-in-shape': (names) => `In the list, but not in the shape: ${names}`,
    'same-as-shape': () => 'Agrees with the shape',
  },
});

function plural(count: string, one: string, many: string): string {
  return `${count} ${count === '1' ? one : many}`;
}

export const reportLineMessages = defineMessages({
  vi: {
    area: 'Diện tích',
    length: 'Chiều dài',
    points: 'Số điểm',
    pointsValue: (count: string) => `${count} điểm`,
    perimeter: (length: string) => `chu vi ${length}`,
    corners: (count: string) => `${count} đỉnh`,
    until2025: (name: string) => `${name} (đến 30/06/2025)`,
    since2025: (name: string) => `${name} (từ 01/07/2025)`,
    outside: 'Ngoài các xã có trong bản đồ',
    ofPlan: (share: string) => `${share} của phương án`,
    ofCommune: (share: string) => `${share} diện tích xã`,
    became: (names: string) => `nay thuộc ${names}`,
    cameFrom: (names: string) => `hình thành từ ${names}`,
    within: (what: string) => `${what} trong phạm vi`,
    range: (low: string, high: string) => `từ ${low} đến ${high}`,
    atMost: (high: string) => `nhiều nhất ${high}`,
    years: (first: string, last: string) =>
      first === last ? `số liệu năm ${last}` : `số liệu năm ${first}–${last}`,
    standard: (standard: string) => `chuẩn nghèo ${standard}`,
    coverage: (known: string, all: string) => `${known}/${all} xã có số liệu`,
    riskLevel: (level: string) => `Vùng rủi ro thiên tai cấp ${level}`,
    level: (level: string) => `cấp ${level}`,
    riskAreas: (count: string) => `${count} vùng`,
    disasters: 'Thiên tai đã xảy ra',
    events: (count: string) => `${count} vụ`,
    routes: 'Đường sơ tán',
    routesValue: (count: string) => `${count} tuyến`,
    lengthInside: (length: string) => `${length} bên trong`,
    assemblyPoints: 'Điểm tập kết',
    overlaps: 'Dự án, phương án khác',
    records: (count: string) => `${count} mục`,
    clause: (code: string) => `Điều ${code}`,
    clauses: (codes: string) => `điều ${codes}`,
    totalBudget: (amount: string, count: string) => `tổng vốn ${amount} (cộng ${count} mục)`,
    budgetUnknown: 'vốn: chưa công bố',
    budget: (amount: string) => `vốn ${amount}`,
    sameCommune: 'cùng xã',
    inside: 'bên trong',
    withinReach: (length: string) => `${length} trong vòng 1 km`,
    away: (distance: string) => `cách ${distance}`,
    touching: 'ngay tại hình vẽ',
    nearestRoad: 'Đường chính gần nhất',
    nearestLocalRoad: 'Đường liên xã gần nhất',
    nearestCentre: 'Trung tâm xã gần nhất',
    roadClasses: {
      trunk: 'đường trục chính',
      primary: 'đường chính',
      secondary: 'đường cấp hai',
      tertiary: 'đường cấp ba',
      local: 'đường liên xã, liên bản',
    } as Readonly<Record<string, string>>,
    claimedHouseholds: 'Số hộ phương án dự kiến phục vụ',
    estimatedHouseholds: (count: string) => `ước trong phạm vi ${count}`,
    budgetPerHousehold: 'Vốn cho mỗi hộ',
    forHouseholds: (budget: string, households: string) => `${budget} cho ${households} hộ`,
    claimedCommunes: 'Danh sách xã của phương án',
    communes: (count: string) => `${count} xã`,
    households: (count: string) => `${count} hộ`,
    notAvailable: 'chưa có số liệu',
    numbers: {
      deaths: 'người chết',
      missing: 'mất tích',
      injured: 'bị thương',
      housesDamaged: 'nhà hư hại',
      householdsAffected: 'hộ bị ảnh hưởng',
      householdsAtRisk: 'hộ trong vùng rủi ro',
      householdsServed: 'hộ thụ hưởng',
      capacityPeople: 'người sức chứa',
    },
    damage: (amount: string) => `thiệt hại ${amount}`,
    figureOf: (unit: string, indicator: string) => `${unit}: ${indicator}`,
  },
  en: {
    area: 'Area',
    length: 'Length',
    points: 'Points',
    pointsValue: (count) => plural(count, 'point', 'points'),
    perimeter: (length) => `perimeter ${length}`,
    corners: (count) => plural(count, 'corner', 'corners'),
    until2025: (name) => `${name} (until 30/06/2025)`,
    since2025: (name) => `${name} (since 01/07/2025)`,
    outside: 'Outside the communes of this map',
    ofPlan: (share) => `${share} of the plan`,
    ofCommune: (share) => `${share} of the commune`,
    became: (names) => `now part of ${names}`,
    cameFrom: (names) => `made of ${names}`,
    within: (what) => `${what} within it`,
    range: (low, high) => `${low} to ${high}`,
    atMost: (high) => `at most ${high}`,
    years: (first, last) => (first === last ? `figures of ${last}` : `figures of ${first}–${last}`),
    standard: (standard) => `poverty standard ${standard}`,
    coverage: (known, all) => `${known} of ${all} communes have a figure`,
    riskLevel: (level) => `Disaster risk areas of level ${level}`,
    level: (level) => `level ${level}`,
    riskAreas: (count) => plural(count, 'area', 'areas'),
    disasters: 'Past disasters',
    events: (count) => plural(count, 'event', 'events'),
    routes: 'Evacuation routes',
    routesValue: (count) => plural(count, 'route', 'routes'),
    lengthInside: (length) => `${length} inside`,
    assemblyPoints: 'Assembly points',
    overlaps: 'Projects and other plans',
    records: (count) => plural(count, 'record', 'records'),
    clause: (code) => `Clause ${code}`,
    clauses: (codes) => `clause ${codes}`,
    totalBudget: (amount, count) => `${amount} in all (sum of ${count})`,
    budgetUnknown: 'budget not published',
    budget: (amount) => `budget ${amount}`,
    sameCommune: 'same commune',
    inside: 'inside',
    withinReach: (length) => `${length} within 1 km`,
    away: (distance) => `${distance} away`,
    touching: 'at the shape',
    nearestRoad: 'Nearest main road',
    nearestLocalRoad: 'Nearest local road',
    nearestCentre: 'Nearest commune centre',
    roadClasses: {
      trunk: 'trunk road',
      primary: 'primary road',
      secondary: 'secondary road',
      tertiary: 'tertiary road',
      local: 'local road',
    },
    claimedHouseholds: 'Households that the plan is to serve',
    estimatedHouseholds: (count) => `estimated within it: ${count}`,
    budgetPerHousehold: 'Budget per household',
    forHouseholds: (budget, households) => `${budget} for ${households} households`,
    claimedCommunes: 'The plan’s list of communes',
    communes: (count) => plural(count, 'commune', 'communes'),
    households: (count) => plural(count, 'household', 'households'),
    notAvailable: 'not available',
    numbers: {
      deaths: 'dead',
      missing: 'missing',
      injured: 'injured',
      housesDamaged: 'houses damaged',
      householdsAffected: 'households affected',
      householdsAtRisk: 'households at risk',
      householdsServed: 'households served',
      capacityPeople: 'people can be taken in',
    },
    damage: (amount) => `damage ${amount}`,
    figureOf: (unit, indicator) => `${unit}: ${indicator}`,
  },
});
