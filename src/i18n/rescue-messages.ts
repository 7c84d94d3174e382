import { defineMessages } from './messages.ts';
import { rescueAlertMessages as alert } from './rescue-alert-messages.ts';
import { rescueSheetMessages as sheet } from './rescue-sheet-messages.ts';
import { rescueSituationMessages as situation } from './rescue-situation-messages.ts';
import { rescueWayMessages as way } from './rescue-way-messages.ts';

/** All words of the rescue mode. */
export const rescueMessages = defineMessages({
  vi: { ...way.vi, ...alert.vi, ...situation.vi, ...sheet.vi },
  en: { ...way.en, ...alert.en, ...situation.en, ...sheet.en },
});
export type RescueWords = typeof rescueMessages.vi;
