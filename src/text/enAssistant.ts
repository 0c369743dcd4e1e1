import type { Text } from './vi';

/** The set-up assistant and the change to a new campaign, in English. */
export const assistant: Text['assistant'] = {
  title: 'Set up the tracking sheet',
  campaignTitle: 'New campaign',
};
