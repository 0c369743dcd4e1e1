/** Google's services that are not played at all. */
const names = [
  'CalendarApp',
  'CardService',
  'Charts',
  'ContactsApp',
  'DataStudioApp',
  'DocumentApp',
  'DriveApp',
  'GmailApp',
  'GroupsApp',
  'Jdbc',
  'LanguageApp',
  'LinearOptimizationService',
  'Maps',
  'SitesApp',
  'SlidesApp',
  'UrlFetchApp',
  'XmlService',
];

/** Each is there, and every use of it throws its name. */
export function absentServices(): Record<string, object> {
  const absent: Record<string, object> = {};
  for (const name of names) absent[name] = absentService(name);
  return absent;
}

function absentService(name: string): object {
  return new Proxy(Object.create(null) as object, {
    get(_target, member) {
      if (member === Symbol.toPrimitive || member === 'toString') return () => name;
      if (typeof member === 'symbol') return undefined;
      return () => {
        throw new Error(`${name}.${member} is not in the local workspace yet.`);
      };
    },
  });
}
