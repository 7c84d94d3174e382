import type { MethodCode } from '../core/impact/report.ts';
import { defineMessages } from './messages.ts';

/** A method: its name, and how it is done, so that a planner can read it aloud. */
export interface MethodWords {
  readonly title: string;
  readonly text: string;
}

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
