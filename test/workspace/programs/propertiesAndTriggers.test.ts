import { createWorkspace } from '../../../src/workspace/index';

const now = '2025-11-05T08:00:00+07:00';

test('properties: strings only, copies not views, a store of its own for each user, and a counter under a lock', async () => {
  // https://developers.google.com/apps-script/guides/properties, https://developers.google.com/apps-script/reference/lock/lock
  const workspace = await createWorkspace({ now, user: 'an@example.com' });
  workspace.loadProject({
    'Code.gs': `
      const shared = () => PropertiesService.getScriptProperties();
      function keepSeveral() {
        shared().setProperties({ ward: 'east', clerk: 'Lan', room: '12' });
        const copy = shared().getProperties();
        copy.ward = 'west';
        shared().deleteProperty('clerk');
        PropertiesService.getDocumentProperties().setProperty('count', 1);
        return [shared().getKeys().sort(), shared().getProperty('ward'), shared().getProperty('clerk'),
          PropertiesService.getDocumentProperties().getProperty('count')];
      }
      function choose(language) {
        const mine = PropertiesService.getUserProperties();
        const before = mine.getProperty('language');
        mine.setProperty('language', language);
        return before;
      }
      function replaceAll() {
        shared().setProperties({ one: '1', list: JSON.stringify([1, 'ă']) }, true);
        return shared().getProperties();
      }
      function nextNumber() {
        const lock = LockService.getScriptLock();
        lock.waitLock(30 * 1000);
        try {
          const number = 1 + Number(shared().getProperty('last number'));
          shared().setProperty('last number', String(number));
          return number;
        } finally {
          lock.releaseLock();
          if (lock.hasLock()) throw new Error('still locked');
        }
      }
      function tooLong() { PropertiesService.getScriptProperties().setProperty('big', 'x'.repeat(10000)); }`,
  });
  expect(workspace.run('', 'keepSeveral')).toEqual([
    ['room', 'ward'],
    'east',
    null,
    expect.stringMatching(/^1(\.0)?$/),
  ]);
  expect(workspace.run('', 'choose', ['vi'])).toBeNull();
  expect(workspace.run('', 'choose', ['en'], 'binh@example.com')).toBeNull();
  expect(workspace.run('', 'choose', ['fr'])).toBe('vi');
  expect(workspace.run('', 'replaceAll')).toEqual({ one: '1', list: '[1,"ă"]' });
  expect([workspace.run('', 'nextNumber'), workspace.run('', 'nextNumber')]).toEqual([1, 2]);
  expect(() => workspace.run('', 'tooLong')).toThrow('Argument too large: value');
  workspace.faults.holdLock(60_000, 'script');
  expect(() => workspace.run('', 'nextNumber')).toThrow(
    'Lock timeout: another process was holding the lock for too long.',
  );
});

test('clock triggers: a weekly and a six-hourly one fire in the script zone until the script deletes its own', async () => {
  // https://developers.google.com/apps-script/guides/triggers/installable#time-driven_triggers
  const workspace = await createWorkspace({ now, user: 'an@example.com', timeZone: 'Asia/Ho_Chi_Minh' });
  workspace.loadProject({
    'Code.gs': `
      function installClocks() {
        ScriptApp.newTrigger('everySixHours').timeBased().everyHours(6).create();
        ScriptApp.newTrigger('weekly').timeBased().onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(9).create();
        ScriptApp.newTrigger('monthly').timeBased().onMonthDay(10).atHour(7).nearMinute(30).create();
        const daily = ScriptApp.newTrigger('daily').timeBased().everyDays(1).atHour(17).inTimezone('Asia/Tokyo').create();
        PropertiesService.getUserProperties().setProperty('daily', daily.getUniqueId());
      }
      function remove(uid) {
        ScriptApp.getProjectTriggers().forEach((one) => { if (one.getUniqueId() === uid) ScriptApp.deleteTrigger(one); });
      }
      function log_(name, e) {
        SpreadsheetApp.getActive().getSheets()[0].appendRow([name, Utilities.formatDate(new Date(), Session.getScriptTimeZone(), "EEE d HH:mm"), e['day-of-week'], e.hour, e.timezone]);
      }
      function everySixHours(e) { log_('six', e); }
      function weekly(e) { log_('week', e); remove(PropertiesService.getUserProperties().getProperty('daily')); }
      function monthly(e) {
        log_('month', e);
        ScriptApp.getProjectTriggers().filter(t => t.getHandlerFunction() == 'everySixHours').forEach(t => ScriptApp.deleteTrigger(t));
        remove(e.triggerUid);
      }
      function daily(e) { log_('day', e); }
      function kinds() {
        return ScriptApp.getProjectTriggers().map(t => [t.getHandlerFunction(), String(t.getEventType()), String(t.getTriggerSource()), t.getTriggerSourceId()]);
      }`,
  });
  workspace.run('', 'installClocks');
  expect(workspace.run('', 'kinds')).toEqual(
    ['everySixHours', 'weekly', 'monthly', 'daily'].map((name) => [name, 'CLOCK', 'CLOCK', null]),
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
      function slowly() {
        const cache = CacheService.getScriptCache();
        let answer = cache.get('answer');
        if (answer) return 'kept ' + answer;
        answer = Utilities.formatDate(new Date(), 'Asia/Ho_Chi_Minh', 'HH:mm');
        cache.put('answer', answer, 25 * 60);
        return 'new ' + answer;
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
  expect([workspace.run('', 'slowly'), workspace.run('', 'slowly')]).toEqual(['new 08:00', 'kept 08:00']);
  workspace.run('', 'later');
  workspace.setNow(new Date('2025-11-05T08:24:00+07:00'));
  expect(workspace.run('', 'slowly')).toBe('kept 08:00');
  workspace.setNow(new Date('2025-11-05T08:26:00+07:00'));
  expect(workspace.run('', 'slowly')).toBe('new 08:26');
  expect(workspace.sentMail.map((mail) => [mail.to, mail.subject, mail.body])).toEqual([
    ['an@example.com', 'Once', 'true2'],
  ]);
  expect(workspace.state.triggers).toEqual([]);
  expect(() => workspace.run('', 'tooMany')).toThrow(
    'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
  );
  expect(workspace.state.triggers).toHaveLength(20);
});

test('properties and triggers: a long job goes on where it stopped, by a trigger it installs and removes', async () => {
  // https://developers.google.com/apps-script/reference/script/clock-trigger-builder#after(Integer)
  const workspace = await createWorkspace({ now, user: 'an@example.com' });
  workspace.loadProject({
    'Code.gs': `
      function start() { PropertiesService.getScriptProperties().deleteAllProperties(); work(); }
      function work() {
        const kept = PropertiesService.getScriptProperties();
        const began = Date.now();
        let next = Number(kept.getProperty('next') || 0);
        for (; next < 10; next++) {
          if (Date.now() - began > 4 * 60 * 1000) { kept.setProperty('next', String(next)); again(); return; }
          Utilities.sleep(60 * 1000);
        }
        kept.setProperty('next', String(next));
        stop();
        MailApp.sendEmail(Session.getEffectiveUser().getEmail(), 'done', Utilities.formatDate(new Date(), Session.getScriptTimeZone(), 'HH:mm'));
      }
      function again() { stop(); ScriptApp.newTrigger('work').timeBased().after(60 * 1000).create(); }
      function stop() { ScriptApp.getProjectTriggers().filter((one) => one.getHandlerFunction() === 'work').forEach((one) => ScriptApp.deleteTrigger(one)); }`,
  });
  workspace.run('', 'start');
  workspace.setNow(new Date('2025-11-05T10:00:00+07:00'));
  expect(workspace.executions.map((run) => [run.functionName, run.outcome])).toEqual([
    ['start', 'completed'],
    ['work', 'completed'],
  ]);
  expect(workspace.state.triggers).toEqual([]);
  expect(workspace.sentMail[0]).toMatchObject({ to: 'an@example.com', body: '08:11' });
});
