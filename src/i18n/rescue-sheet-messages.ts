import { defineMessages } from './messages.ts';

/** The page for those who go. */
export const rescueSheetMessages = defineMessages({
  vi: {
    print: 'In phiếu đi hiện trường',
    sheet: 'Phiếu đi hiện trường',
    sheetMade: (at: string, day: string) => `Lập lúc ${at}; ranh giới và số liệu theo ngày ${day}`,
    sources: 'Nguồn',
    sourceAlert: (id: string, sender: string) => `bản tin CAP ${id} của ${sender}`,
    sourceRoads: 'đường: OpenStreetMap',
    sourceUnits: 'ranh giới: xem mục nguồn của bản đồ',
    wgs84: 'WGS 84',
    vn2000: 'VN-2000 (103°, X bắc, Y đông, m)',
    point: 'Điểm',
    capacityHead: 'Sức chứa (người)',
    distanceHead: 'Cách vùng',
  },
  en: {
    print: 'Print the field sheet',
    sheet: 'Field sheet',
    sheetMade: (at, day) => `Made at ${at}; boundaries and figures as of ${day}`,
    sources: 'Sources',
    sourceAlert: (id, sender) => `CAP message ${id} of ${sender}`,
    sourceRoads: 'roads: OpenStreetMap',
    sourceUnits: "boundaries: see the atlas's sources",
    wgs84: 'WGS 84',
    vn2000: 'VN-2000 (103°, X north, Y east, m)',
    point: 'Point',
    capacityHead: 'Capacity (people)',
    distanceHead: 'From the area',
  },
});
