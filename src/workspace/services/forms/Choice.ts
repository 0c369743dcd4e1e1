import type { ItemState } from '../../state';
import { google } from '../errors';
import type { Host } from '../host';
import { Played, play } from '../strict';
import { memberNamed, PageNavigationType } from './enums';
import { destination, PageBreakItem } from './PageBreakItem';
import { hide, text } from './part';

export type ChoiceState = NonNullable<ItemState['choices']>[number];

/** One of the choices of a question; `getGotoPage` is written as Google writes it. */
export class Choice extends Played {
  declare readonly formId: string;
  declare readonly choice: ChoiceState;

  constructor(host: Host, formId: string, choice: ChoiceState) {
    super(host);
    hide(this, 'formId', formId);
    hide(this, 'choice', { ...choice });
  }

  getValue(): string {
    return this.choice.value;
  }

  getPageNavigationType(): unknown {
    const { goTo } = this.choice;
    if (typeof goTo === 'number') return PageNavigationType.GO_TO_PAGE;
    return goTo === undefined ? null : memberNamed(PageNavigationType, goTo);
  }

  getGotoPage(): PageBreakItem | null {
    return typeof this.choice.goTo === 'number' ? new PageBreakItem(this.host, this.formId, this.choice.goTo) : null;
  }

  isCorrectAnswer(): boolean {
    return this.choice.correct === true;
  }
}
play('Choice', Choice, {}, 'form');

/** A choice as `createChoice` makes it: where it leads, or whether it is right, by the second argument's kind. */
export function makeChoice(host: Host, formId: string, value: unknown, second: unknown, mayNavigate: boolean): Choice {
  const choice: ChoiceState = { value: text(host, 'value', value) };
  if (second === undefined) return new Choice(host, formId, choice);
  if (typeof second === 'boolean') choice.correct = second;
  else if (mayNavigate) choice.goTo = leadsTo(host, second);
  else throw google(host, 'argumentInvalid', 'isCorrect');
  return new Choice(host, formId, choice);
}

function leadsTo(host: Host, where: unknown): string | number {
  const goTo = destination(where);
  if (goTo !== null) return goTo;
  throw google(host, where === null ? 'argumentNull' : 'argumentInvalid', 'navigationType');
}
