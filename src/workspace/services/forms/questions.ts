import type { FormState, ItemState } from '../../state';

/** What a respondent answers; everything else on a form is only looked at. */
const questionTypes = new Set([
  'CHECKBOX',
  'CHECKBOX_GRID',
  'DATE',
  'DATETIME',
  'DURATION',
  'FILE_UPLOAD',
  'GRID',
  'LIST',
  'MULTIPLE_CHOICE',
  'PARAGRAPH_TEXT',
  'RATING',
  'SCALE',
  'TEXT',
  'TIME',
]);

export function isQuestion(item: ItemState): boolean {
  return questionTypes.has(item.type);
}

export function isGrid(item: ItemState): boolean {
  return item.type === 'GRID' || item.type === 'CHECKBOX_GRID';
}

export function itemById(form: FormState, id: number): ItemState | undefined {
  return form.items.find((item) => item.id === id);
}

/** A list of words that only some item types have (`rows`, `columns`), empty when unset. */
export function wordsOf(item: ItemState, key: string): string[] {
  const value = item.more?.[key];
  return Array.isArray(value) ? value.map(String) : [];
}

export function numberOf(item: ItemState, key: string, otherwise: number): number {
  const value = item.more?.[key];
  return typeof value === 'number' ? value : otherwise;
}

export function textOf(item: ItemState, key: string): string {
  const value = item.more?.[key];
  return typeof value === 'string' ? value : '';
}

export function flagOf(item: ItemState, key: string, otherwise: boolean): boolean {
  const value = item.more?.[key];
  return typeof value === 'boolean' ? value : otherwise;
}

/** Choices a respondent sees: one without text is not shown. */
export function choicesOf(item: ItemState): { value: string; goTo?: string | number; correct?: boolean }[] {
  return (item.choices ?? []).filter((choice) => choice.value !== '');
}
