import { settle } from '../google/book';
import { dropCopy, keepCopy } from '../google/ledger';
import { whoRuns } from '../google/operator';
import { openDeskAtMenu, remember } from './desk';
import { type Answer, aloneForPage } from './guard';
import { log } from './log';
import { ownTriggers } from './triggers';

/**
 * The account that asks operates the campaign from now on. Its triggers count from the moment at which Sổ says so, and
 * those of the one before it no longer: both together never, whenever this is cut short, for meanwhile every run reads Sổ.
 */
export function takeOver(): Answer<string> {
  return aloneForPage(() => {
    const desk = openDeskAtMenu();
    const { ledger, text } = desk;
    const words = text.health;
    const [me, before] = [whoRuns(), ledger.operator];
    if (me === before) return '';
    const triggers = ownTriggers(desk);
    dropCopy();
    remember(desk, { kind: 'operator', key: me, value: null }, ...triggers);
    settle();
    keepCopy(desk.ledger);
    log(desk, 'setUp', words.tookOver(before, me));
    settle();
    return words.tookOver(before, me);
  });
}
