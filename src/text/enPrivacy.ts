import * as write from './enWrite';
import type { Text } from './vi';
import type { Kept } from './viKept';

/** What is said about contacts and their deletion, in English. */
export const privacy = (kept: Kept): Text['privacy'] => ({
  notYet: (end) =>
    `The campaign is not over: contacts are still needed to check figures. They may be deleted after ${write.date(end)}.`,
  ask: (cells, tabs) =>
    `Delete ${write.plural(cells, 'cell', 'cells')} with contacts of reporters (position, name, telephone) in ${write.plural(tabs, 'response tab', 'response tabs')}, and the Form’s own store of answers? The figures in the spreadsheet stay. This cannot be undone.`,
  kept: 'Nothing was deleted.',
  goesOn:
    'The Form has many answers that are not in the spreadsheet. The automatic runs will add all of them first, and delete then.',
  nothingLeft: 'The contacts have been deleted; none are left.',
  asked: (account) =>
    `Noted. Only the operating account (${account}) can empty the Form’s store, so the deletion is done by the next automatic run, within 15 minutes.`,
  cleared: (cells, by, at, emptied) =>
    `${by === '' ? `Due by ${kept.settings.title}` : `At the request of ${by}`}, at ${at}: deleted ${write.plural(cells, 'cell', 'cells')} with contacts. ${
      emptied
        ? 'The Form’s store of answers has been emptied.'
        : 'The Form does not open, so its store is not emptied yet; this is tried again every day.'
    } The version history that Google keeps of the spreadsheet still has the old content.`,
});

/** What is said about responses that the Form has and the Sheet never got. */
export const supplement: Pick<Text['supplement'], 'added' | 'failed'> = {
  added: (figure, tab) =>
    `${write.plural(figure, 'answer is', 'answers are')} in the Form and never reached the spreadsheet; added to ${tab}.`,
  failed: (message) => `The Form could not be compared, it will be tried again tomorrow: ${message}`,
};

/** What is said about what people changed by hand. */
export const edits = (kept: Kept): Text['edits'] => ({
  cell: (unit, header) => `${unit}: ${header}`,
  setting: (label) => `${kept.settings.title}, ${label}:`,
  changed: (subject, from, to) => {
    if (from === null || to === null) return `${subject} changed.`;
    if (to === '') return `${subject} emptied, before ${from}.`;
    return from === '' ? `${subject} entered as ${to}.` : `${subject} changed from ${from} to ${to}.`;
  },
  added: (unit, code) => `${kept.units.title}: ${unit} added (code ${code}).`,
  removed: (unit, code) => `${kept.units.title}: ${unit} removed (code ${code}).`,
  by: (sentence, who) => `${sentence} Edited by ${who}.`,
});
