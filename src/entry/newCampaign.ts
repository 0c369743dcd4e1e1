import { dayOf } from '../core/calendar';
import { type Draft, draftOf, nextDraft, type Problems, settingsFrom } from '../layout/draft';
import { settingsOf } from '../layout/settings';
import { deskNow, type Opened, openedFor } from './assistant';
import { beginCampaign } from './campaign';
import { OnlyOperator, openDeskAtMenu, preset } from './desk';
import { type Answer, aloneForPage, forPage } from './guard';
import { readTyped, understand } from './typed';

/** What the page of a new campaign needs to begin, or to go on where it was closed. */
export function campaignOpened(): Answer<Opened> {
  return forPage(() => {
    const half = deskNow();
    if (half.ledger.next !== null) return openedFor(half, draftOf(settingsOf(preset)), 'half');
    const desk = openDeskAtMenu();
    if (!desk.operators) throw new OnlyOperator(desk.ledger.operator);
    const { settings } = understand(desk, readTyped(desk));
    return openedFor(desk, nextDraft(settings, dayOf(desk.now)), 'new', settings.short);
  });
}

/** What of a new campaign's names, dates and targets cannot be used. */
export function campaignTyped(draft: Draft): Answer<Problems> {
  return forPage(() => {
    const desk = openDeskAtMenu();
    return settingsFrom(draft, understand(desk, readTyped(desk)).settings).problems;
  });
}

/** Ends the campaign that runs and begins the next; the steps of set-up follow. */
export function campaignBegun(draft: Draft): Answer<null> {
  return aloneForPage(() => {
    // What went unanswered may have been done all the same.
    if (deskNow().ledger.next !== null) return null;
    const desk = openDeskAtMenu();
    beginCampaign(desk, (before) => settingsFrom(draft, before).settings);
    return null;
  });
}
