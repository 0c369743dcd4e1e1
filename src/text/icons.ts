import type { Status } from '../core/coverage';

/** Characters without an emoji form: they look the same in every mail program. */
export const icons: Record<Status, string> = {
  met: '✓',
  onTrack: '●',
  behind: '▼',
  farBehind: '▼▼',
  notReported: '○',
  noDenominator: '○',
  reported: '●',
};
