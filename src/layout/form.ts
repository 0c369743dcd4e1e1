import type { Campaign, Question } from '../core/campaign';
import { choiceOf, inOrder, TEST_CODE, type Unit } from '../core/units';
import type { Preset } from '../preset/preset';
import type { Text } from '../text/vi';
import { filled } from './wardPreset';

/** The Form as data: its pages in order, each question with a key that stays when its title is mended. */
export interface FormPlan {
  title: string;
  description: string;
  confirmation: string;
  /** The first page: its group question leads to a page below, and the code of a personal link is kept here. */
  first: Item[];
  pages: Page[];
}

export interface Page {
  /** The group it is for; `closing` for the last page, to which all others lead. */
  key: string;
  title: string;
  items: Item[];
}

export interface Item {
  /** The question's key; with `:group` where several groups are asked the same. */
  key: string;
  question: Question;
  title: string;
  help: string;
  required: boolean;
  /** What may be chosen, where the kind has choices. */
  choices: string[];
}

export const CLOSING = 'closing';

/** The Form for a preset and a list of units: one page a group, lists of that group's units only. */
export function planForm(preset: Preset, units: Unit[], text: Text): FormPlan {
  const { campaign } = preset;
  const form = filled(preset.form, preset, text);
  const item = (question: Question, group: string | null) =>
    toItem(filled(question, preset, text), group, campaign, units, text);
  const forAll = campaign.questions.filter((question) => !question.groups);
  return {
    title: form.title,
    description: [form.notice, form.definition, form.runningTotal].join('\n\n'),
    confirmation: form.confirmation,
    first: forAll.filter(isFirst).map((question) => item(question, null)),
    pages: [
      ...campaign.groups.map((group) => ({
        key: group.key,
        title: group.name,
        items: campaign.questions.filter((one) => one.groups?.includes(group.key)).map((one) => item(one, group.key)),
      })),
      {
        key: CLOSING,
        title: text.form.closingPage,
        items: forAll.filter((question) => !isFirst(question)).map((question) => item(question, null)),
      },
    ],
  };
}

const isFirst = ({ kind }: Question) => kind === 'group' || kind === 'linkCode';

/** Every item of a plan, in the order of the Form. */
export function itemsOf(plan: FormPlan): Item[] {
  return [...plan.first, ...plan.pages.flatMap((page) => page.items)];
}

/** The key of a question on a group's page. */
export function itemKey(question: Question, group: string | null): string {
  return question.groups && question.groups.length > 1 ? `${question.key}:${group}` : question.key;
}

function toItem(question: Question, group: string | null, campaign: Campaign, units: Unit[], text: Text): Item {
  const groupName = campaign.groups.find(({ key }) => key === group)?.name ?? '';
  const several = (question.groups?.length ?? 0) > 1;
  return {
    key: itemKey(question, group),
    question,
    // No title occurs twice: the response tab has one column a title.
    title: several ? text.form.of(question.title, groupName) : question.title,
    help: helpOf(question, campaign, text),
    required: question.required,
    choices: choicesOf(question, group, campaign, units, text),
  };
}

function helpOf(question: Question, campaign: Campaign, text: Text): string {
  if (question.help !== undefined) return question.help;
  if (question.kind !== 'count') return '';
  const { wholeNumber, runningTotal } = text.form;
  return question.cumulative ? `${runningTotal(campaign.start)} ${wholeNumber}` : wholeNumber;
}

function choicesOf(question: Question, group: string | null, campaign: Campaign, units: Unit[], text: Text): string[] {
  switch (question.kind) {
    case 'group':
      return campaign.groups.map(({ name }) => name);
    case 'unit':
      return [
        ...units
          .filter((unit) => unit.active && unit.groups.includes(group ?? ''))
          .sort(inOrder)
          .map(choiceOf),
        ...(group === campaign.groups[0]?.key ? [testChoice(text)] : []),
      ];
    case 'yesNo':
      return [text.form.yes, text.form.no];
    case 'consent':
      return [question.name ?? question.title];
    default:
      return [];
  }
}

/**
 * What the Form offers for trying it out, last in the first group's list. It stays there: a link that is filled in with it
 * works at any time, for a repair and a new campaign too, and an answer that gives it is never counted.
 */
export function testChoice(text: Text): string {
  return `${TEST_CODE} · ${text.form.testUnit}`;
}

/** Where a unit's choice and its code go in the link of its group. */
export const UNIT_PLACE = '{unit}';
export const CODE_PLACE = '{code}';

/**
 * The unit's own prefilled link for a group: Google's, with the unit's choice and code put in.
 * @param template the group's link with the places; '' before set-up has made it
 * @param code null before the unit has one, and then there is no link either
 */
export function personalLink(template: string, unit: Unit, code: string | null): string {
  if (template.includes(CODE_PLACE) && code === null) return '';
  return template.replace(UNIT_PLACE, encodeURIComponent(choiceOf(unit))).replace(CODE_PLACE, code ?? '');
}
