import { findingsOf, type HealthFacts, verdictOf } from '../../src/core/health';
import { aHealth, at } from '../examples';

const seen = { published: true, accepting: true, linked: true, asksToSignIn: false };
const by = 'van-thu@tanhung.example';
const other = 'pho-phong@tanhung.example';

/** What is not good, as `kind level` with what is wrong. */
const wrong = (about: Partial<HealthFacts>) =>
  findingsOf(aHealth(about))
    .filter(({ level }) => level !== 'good')
    .map((finding) => [finding.kind, finding.level, 'trouble' in finding ? finding.trouble : ''].join(' ').trim());

test('a campaign that works is good throughout, a line on each thing', () => {
  expect(wrong({})).toEqual([]);
  expect(verdictOf(findingsOf(aHealth()))).toBe('good');
  expect(findingsOf(aHealth()).map(({ kind }) => kind)).toEqual([
    'permissions',
    'operator',
    'lastRun',
    'triggers',
    'form',
    'columns',
    'mail',
    'clock',
    'errors',
  ]);
});

test.each([
  [{ authorized: false }, ['permissions bad']],
  [{ lastRun: at('05/11 13:30') }, []],
  [{ lastRun: at('05/11 13:29') }, ['lastRun bad']],
  [{ lastRun: null, operatorSince: at('05/11 16:00') }, ['lastRun unseen']],
  [{ lastRun: null }, ['lastRun bad']],
  [{ lastRun: at('05/11 09:00'), operatorSince: at('05/11 16:00') }, ['lastRun unseen']],
  [{ triggers: { standing: 1, needed: 2 } }, ['triggers bad']],
  [{ form: null }, ['form bad missing']],
  [{ form: { by, seen: { ...seen, linked: false } } }, ['form bad unlinked']],
  [
    { form: { by, seen: { published: false, accepting: false, linked: true, asksToSignIn: true } } },
    ['form bad unpublished', 'form bad refusing', 'form bad signIn'],
  ],
  [{ form: { by, seen: null } }, ['closedForm bad']],
  [{ mailsLeft: 1 }, ['mail bad']],
  [{ mailsLeft: 2 }, []],
  [{ recipients: 0 }, ['mail bad']],
  [{ gaps: [{ tab: 'Cấu hình', column: null }] }, ['columns bad']],
  [{ zones: { file: 'Asia/Tokyo', script: 'Asia/Ho_Chi_Minh' } }, ['clock bad']],
  [{ lastError: { at: 0, text: 'Lỗi' } }, ['errors bad']],
] as [Partial<HealthFacts>, string[]][])('%j is told: %j', (about, expected) => {
  expect(wrong(about)).toEqual(expected);
});

test('for a clerk who is not the operator what cannot be seen is said to be so, and is no trouble', () => {
  const about = { me: other, triggers: null, mailsLeft: null, form: { by, seen: null } };
  expect(wrong(about)).toEqual(['triggers unseen', 'closedForm unseen', 'mail unseen']);
  expect(verdictOf(findingsOf(aHealth(about)))).toBe('unseen');
});
