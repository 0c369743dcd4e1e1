import type { Text } from './vi';
import type { Kept } from './viKept';

/** What is said at the menu about one unit, in English. */
export const unit = (kept: Kept): Text['unit'] => ({
  title: (code, name) => `${code} · ${name}`,
  choose: `Place the cursor in the unit’s row (on the Coverage, ${kept.units.title} or ${kept.review.title} tab), then choose this item again.`,

  newLink: {
    ask: (name) =>
      `Change the link code of ${name}? The link and QR code in use will no longer be accepted; the unit will need the new link.`,
    done: (name) => `The link code of ${name} has been changed. Send the unit its new link from the Coverage tab.`,
    kept: 'The link code has not been changed.',
  },
});
