import { createWorkspace } from '../../../src/workspace/index';

const now = '2025-11-05T08:00:00+07:00';

test('properties: strings only, copies not views, a store of its own for each user, and a counter under a lock', async () => {
  // https://developers.google.com/apps-script/guides/properties, https://developers.google.com/apps-script/reference/lock/lock
  const workspace = await createWorkspace({ now, user: 'an@example.com' });
  workspace.loadProject({
    'Code.gs': `
      function saveMultiple() {
        const scriptProperties = PropertiesService.getScriptProperties();
        scriptProperties.setProperties({ 'cow': 'moo', 'sheep': 'baa', 'chicken': 'cluck' });
        const copy = scriptProperties.getProperties();
        copy.cow = 'quack';
        scriptProperties.deleteProperty('sheep');
        PropertiesService.getDocumentProperties().setProperty('count', 1);
        return [scriptProperties.getKeys().sort(), scriptProperties.getProperty('cow'), scriptProperties.getProperty('sheep'),
          PropertiesService.getDocumentProperties().getProperty('count')];
      }
      function changeUnits(unit) {
        const userProperties = PropertiesService.getUserProperties();
        const before = userProperties.getProperty('DISPLAY_UNITS');
        userProperties.setProperty('DISPLAY_UNITS', unit);
        return before;
      }
      function replaceAll() {
        PropertiesService.getScriptProperties().setProperties({ one: '1', list: JSON.stringify([1, 'ă']) }, true);
        return PropertiesService.getScriptProperties().getProperties();
      }
      function generateUniqueNumber() {
        const lock = LockService.getScriptLock();
        lock.waitLock(30000);
        const lastTicketNumber = Number(PropertiesService.getScriptProperties().getProperty('lastTicketNumber')) + 1;
        PropertiesService.getScriptProperties().setProperty('lastTicketNumber', lastTicketNumber.toString());
        lock.releaseLock();
        return [lastTicketNumber, lock.hasLock()];
      }
      function tooLong() { PropertiesService.getScriptProperties().setProperty('big', 'x'.repeat(10000)); }`,
  });
  expect(workspace.run('', 'saveMultiple')).toEqual([
    ['chicken', 'cow'],
    'moo',
    null,
    expect.stringMatching(/^1(\.0)?$/),
  ]);
  expect(workspace.run('', 'changeUnits', ['miles'])).toBeNull();
  expect(workspace.run('', 'changeUnits', ['km'], 'binh@example.com')).toBeNull();
  expect(workspace.run('', 'changeUnits', ['m'])).toBe('miles');
  expect(workspace.run('', 'replaceAll')).toEqual({ one: '1', list: '[1,"ă"]' });
  expect([workspace.run('', 'generateUniqueNumber'), workspace.run('', 'generateUniqueNumber')]).toEqual([
    [1, false],
    [2, false],
  ]);
  expect(() => workspace.run('', 'tooLong')).toThrow('Argument too large: value');
  workspace.faults.holdLock(60_000, 'script');
  expect(() => workspace.run('', 'generateUniqueNumber')).toThrow(
    'Lock timeout: another process was holding the lock for too long.',
  );
});

test('clock triggers: a weekly and a six-hourly one fire in the script zone until the script deletes its own', async () => {
  // https://developers.google.com/apps-script/guides/triggers/installable#time-driven_triggers
  const workspace = await createWorkspace({ now, user: 'an@example.com', timeZone: 'Asia/Ho_Chi_Minh' });
  workspace.loadProject({
    'Code.gs': `
      function createTimeDrivenTriggers() {
        ScriptApp.newTrigger('myFunction').timeBased().everyHours(6).create();
        ScriptApp.newTrigger('weekly').timeBased().onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(9).create();
        ScriptApp.newTrigger('monthly').timeBased().onMonthDay(10).atHour(7).nearMinute(30).create();
        const daily = ScriptApp.newTrigger('daily').timeBased().everyDays(1).atHour(17).inTimezone('Asia/Tokyo').create();
        PropertiesService.getUserProperties().setProperty('daily', daily.getUniqueId());
      }
      function deleteTrigger(triggerId) {
        const allTriggers = ScriptApp.getProjectTriggers();
        for (let index = 0; index < allTriggers.length; index++) {
          if (allTriggers[index].getUniqueId() === triggerId) { ScriptApp.deleteTrigger(allTriggers[index]); break; }
        }
      }
      function log_(name, e) {
        SpreadsheetApp.getActive().getSheets()[0].appendRow([name, Utilities.formatDate(new Date(), Session.getScriptTimeZone(), "EEE d HH:mm"), e['day-of-week'], e.hour, e.timezone]);
      }
      function myFunction(e) { log_('six', e); }
      function weekly(e) { log_('week', e); deleteTrigger(PropertiesService.getUserProperties().getProperty('daily')); }
      function monthly(e) {
        log_('month', e);
        ScriptApp.getProjectTriggers().filter(t => t.getHandlerFunction() == 'myFunction').forEach(t => ScriptApp.deleteTrigger(t));
        deleteTrigger(e.triggerUid);
      }
      function daily(e) { log_('day', e); }
      function kinds() {
        return ScriptApp.getProjectTriggers().map(t => [t.getHandlerFunction(), String(t.getEventType()), String(t.getTriggerSource()), t.getTriggerSourceId()]);
      }`,
  });
  workspace.run('', 'createTimeDrivenTriggers');
  expect(workspace.run('', 'kinds')).toEqual(
    ['myFunction', 'weekly', 'monthly', 'daily'].map((name) => [name, 'CLOCK', 'CLOCK', null]),
  );
  workspace.setNow(new Date('2025-11-30T00:00:00+07:00'));
  const log = workspace.run('SpreadsheetApp.getActive().getSheets()[0].getDataRange().getValues()') as unknown[][];
  const rows = (name: string) => log.filter((row) => row[0] === name).map((row) => row[1]);
  expect(rows('week')).toEqual(['Mon 10 09:00', 'Mon 17 09:00', 'Mon 24 09:00']);
  expect(rows('month')).toEqual(['Mon 10 07:30']);
  expect(rows('day')).toEqual(['Wed 5 15:00', 'Thu 6 15:00', 'Fri 7 15:00', 'Sat 8 15:00', 'Sun 9 15:00']);
  expect(rows('six')).toHaveLength(20);
  // The moment is told in UTC: https://developers.google.com/apps-script/guides/triggers/events#time-driven_events
  expect(log.find((row) => row[0] === 'week')?.slice(2)).toEqual([1, 2, 'UTC']);
  expect(workspace.run('', 'kinds')).toEqual([['weekly', 'CLOCK', 'CLOCK', null]]);
});

test('a cache keeps for its time; a one-shot trigger fires once and is deleted by who made it; the 21st is refused', async () => {
  // https://developers.google.com/apps-script/reference/cache/cache, https://developers.google.com/apps-script/guides/services/quotas
  const workspace = await createWorkspace({ now, user: 'an@example.com' });
  workspace.loadProject({
    'Code.gs': `
      function getFeed() {
        const cache = CacheService.getScriptCache();
        const cached = cache.get('rss-feed-contents');
        if (cached != null) return 'cached ' + cached;
        const contents = Utilities.formatDate(new Date(), 'Asia/Ho_Chi_Minh', 'HH:mm');
        cache.put('rss-feed-contents', contents, 1500);
        return 'fresh ' + contents;
      }
      function later() {
        const trigger = ScriptApp.newTrigger('once').timeBased().after(10 * 60 * 1000).create();
        CacheService.getUserCache().putAll({ id: trigger.getUniqueId(), who: Session.getActiveUser().getEmail() }, 3600);
      }
      function once(e) {
        const kept = CacheService.getUserCache().getAll(['id', 'who', 'none']);
        MailApp.sendEmail(kept.who, 'Once', String(e.triggerUid === kept.id) + Object.keys(kept).length);
        CacheService.getUserCache().removeAll(['id', 'who']);
        for (const trigger of ScriptApp.getProjectTriggers()) {
          if (trigger.getUniqueId() === kept.id) ScriptApp.deleteTrigger(trigger);
        }
      }
      function tooMany() { for (let i = 0; i < 21; i++) ScriptApp.newTrigger('once').timeBased().everyDays(1).atHour(i).create(); }`,
  });
  expect([workspace.run('', 'getFeed'), workspace.run('', 'getFeed')]).toEqual(['fresh 08:00', 'cached 08:00']);
  workspace.run('', 'later');
  workspace.setNow(new Date('2025-11-05T08:24:00+07:00'));
  expect(workspace.run('', 'getFeed')).toBe('cached 08:00');
  workspace.setNow(new Date('2025-11-05T08:26:00+07:00'));
  expect(workspace.run('', 'getFeed')).toBe('fresh 08:26');
  expect(workspace.sentMail.map((mail) => [mail.to, mail.subject, mail.body])).toEqual([
    ['an@example.com', 'Once', 'true2'],
  ]);
  expect(workspace.state.triggers).toEqual([]);
  expect(() => workspace.run('', 'tooMany')).toThrow(
    'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
  );
  expect(workspace.state.triggers).toHaveLength(20);
});
