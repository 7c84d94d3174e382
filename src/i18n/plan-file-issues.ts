import { PLAN_FILE_CODES } from '../core/plan/plan-file.ts';
import type { Issue } from '../core/result.ts';
import type { Language } from './language.ts';
import { messagesIn } from './messages.ts';
import { fileReasonInWords, planFileMessages } from './plan-file-messages.ts';
import { planStorageMessages } from './plan-storage-messages.ts';

const OF_BACKUPS: readonly string[] = PLAN_FILE_CODES;

/**
 * An issue of an import in words, after the place that it is about: the row, the field by its name. The
 * file is named where `namesFile` asks for it, and where the issue is about no less.
 */
export function fileIssueInWords(issue: Issue, language: Language, namesFile = false): string {
  const { file, feature, field, reason } = issue;
  const isWhole = feature === null && field === null;
  const ofFile = namesFile || isWhole ? [file] : [];
  // Those sentences name the plan themselves; the path within it says nothing to a person.
  if (OF_BACKUPS.includes(reason)) {
    return [...ofFile, planStorageMessages[language].reason(issue)].join(': ');
  }
  const { fields } = messagesIn(planFileMessages, language);
  const place = [...ofFile, feature ?? '', field === null ? '' : (fields[field] ?? field)];
  const words = fileReasonInWords(reason, language);
  return [place.filter((part) => part !== '').join(' · '), words]
    .filter((part) => part !== '')
    .join(': ');
}
