import { defineMessages } from './messages.ts';

export const boundaryMessages = defineMessages({
  vi: {
    boundariesOf: 'Ranh giới ngày',
    boundariesFrom: 'Ranh giới từ',
    beforeKnown: 'Ngày',
    oldUnits: (districts: string, communes: string) =>
      `${districts} huyện, ${communes} xã và thị trấn`,
    newUnits: (communes: string) => `${communes} xã, phường, không còn cấp huyện`,
    shownAs2020: '(theo ranh giới năm 2020, chưa có ranh giới cũ hơn)',
    showNew: 'xem ranh giới từ 01/07/2025',
    showOld: 'xem ranh giới đến 30/06/2025',
  },
  en: {
    boundariesOf: 'Boundaries of',
    boundariesFrom: 'Boundaries from',
    beforeKnown: 'For',
    oldUnits: (districts: string, communes: string) =>
      `${districts} districts, ${communes} communes and townships`,
    newUnits: (communes: string) => `${communes} communes and wards, no districts`,
    shownAs2020: '(boundaries of 2020; older ones are not held)',
    showNew: 'show boundaries from 01/07/2025',
    showOld: 'show boundaries until 30/06/2025',
  },
});
