/** One plain address, as MailApp takes it: one that is malformed would fail the whole call. */
export function isAddress(typed: string): boolean {
  return /^[^\s@<>,;:"()[\]\\]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(typed);
}
