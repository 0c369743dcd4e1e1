import type { Preset } from '../preset/preset';
import { words } from './page/words';
import type { Mark } from './wire';

/** The campaign's moments on the timeline. An exclusive deadline is shown on the last day that is in time. */
export function marksOf({ campaign }: Preset): Mark[] {
  const { start, end, deadline, cutoff } = campaign;
  const second = 1000;
  return [
    { at: Date.parse(`${start}T00:00:00+07:00`), label: words.marks.start },
    ...(cutoff === null ? [] : [{ at: cutoff, label: words.marks.cutoff }]),
    { at: deadline - second, label: words.marks.deadline },
    { at: Date.parse(`${end}T23:59:59+07:00`), label: words.marks.end },
  ];
}
