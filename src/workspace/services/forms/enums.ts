import { enumOf } from '../spreadsheet/enums';

export const Alignment = enumOf(['LEFT', 'CENTER', 'RIGHT']);
export const DestinationType = enumOf(['SPREADSHEET']);
export const FeedbackType = enumOf(['CORRECT', 'INCORRECT', 'GENERAL']);
export const ItemType = enumOf([
  'CHECKBOX',
  'CHECKBOX_GRID',
  'DATE',
  'DATETIME',
  'DURATION',
  'GRID',
  'IMAGE',
  'LIST',
  'MULTIPLE_CHOICE',
  'PAGE_BREAK',
  'PARAGRAPH_TEXT',
  'RATING',
  'SCALE',
  'SECTION_HEADER',
  'TEXT',
  'TIME',
  'VIDEO',
  'FILE_UPLOAD',
]);
export const PageNavigationType = enumOf(['CONTINUE', 'GO_TO_PAGE', 'RESTART', 'SUBMIT']);
export const RatingIconType = enumOf(['HEART', 'STAR', 'THUMB_UP']);

/** The member of that name, or null. */
export function memberNamed<Name extends string, Member>(kind: Record<Name, Member>, name: string): Member | null {
  return Object.hasOwn(kind, name) ? kind[name as Name] : null;
}
