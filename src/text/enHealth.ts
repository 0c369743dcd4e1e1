export const closed = (by: string, me: string) =>
  `The account ${me} cannot open the Form. Please ask ${by} to open the Form, choose Share and add ${me} as an editor. If the Form has been deleted, the operator can choose Repair to make a new one.`;

export const health = {
  overview: {
    before: 'Turns red after ',
    after: ' hours without a run',
    overdue: 'Update overdue: choose Campaign tracking ▸ Update now, then Check the system.',
  },
  tookOver: (before: string, now: string) =>
    `The account ${now} has taken over from ${before}. The schedule of ${before} has no effect any more.`,
  lastRun: (at: string) => `The last automatic run was recorded at ${at}.`,
  noRun: 'No automatic run has been recorded yet.',
  howToTakeOver: 'To take over, open Check the system and press Take over.',
  form: {
    ask: (by: string, me: string) =>
      `${closed(by, me)}

Make a new Form? Links and QR codes must then be sent to the units again.`,
    closed,
    renewed:
      'A new Form has been made. The old links and QR codes no longer work: send each unit its own link again (Coverage tab) and print the QR codes again.',
    relinked: 'The Form is linked to this sheet again; the earlier responses are all there and are not counted twice.',
  },
  renamedTab: (name: string, title: string) =>
    `The tab “${name}” is called “${title}” again, for tabs are found by name. To keep a copy of your own, duplicate the tab.`,
  renamedColumn: (tab: string, name: string, header: string) =>
    name === ''
      ? `Tab “${tab}”: the title of the column “${header}” is back.`
      : `Tab “${tab}”: the column “${name}” is called “${header}” again.`,
  addedColumn: (tab: string, header: string) =>
    `Tab “${tab}”: the column “${header}” was not found, so a blank one has been added. If the old column was only renamed, move its contents to this one.`,
};
