import { checkAnswers, takeResponse, turnedAway, visitedPages } from '../../src/workspace/services/forms/submission';
import { type FakeHost, fakeHost, formApp, openForm, stateOf, zoneParts } from './fakeFormHost';

/** A question that leads to one of two pages, each of which leads to the last. */
function branching(host: FakeHost) {
  const app = formApp(host);
  const form = openForm(host);
  const group = form.addMultipleChoiceItem().setTitle('Group').setRequired(true);
  const schools = form.addPageBreakItem().setTitle('Schools');
  form.addTextItem().setTitle('Pupils').setRequired(true);
  const hamlets = form.addPageBreakItem().setTitle('Hamlets');
  form.addTextItem().setTitle('Households').setRequired(true);
  const last = form.addPageBreakItem().setTitle('Last');
  form.addDateItem().setTitle('As of').setRequired(true);
  hamlets.setGoToPage(last);
  group.setChoices([group.createChoice('School', schools), group.createChoice('Hamlet', hamlets)]);
  return { app, form, group, schools, hamlets, last };
}

const texts = (checked: { problems: { title: string; text: string }[] }) =>
  checked.problems.map(({ title, text }) => `${title}: ${text}`);

// https://developers.google.com/apps-script/reference/forms/page-navigation-type
test('a choice leads to its page when the page it stands on is completed', () => {
  const host = fakeHost();
  const { form, schools, hamlets, last } = branching(host);
  const state = stateOf(host, form);
  expect(visitedPages(state, { Group: 'Hamlet' })).toEqual([0, hamlets.getId(), last.getId()]);
  expect(visitedPages(state, { Group: 'School' })).toEqual([0, schools.getId(), last.getId()]);
});

// https://developers.google.com/apps-script/reference/forms/page-break-item
test("a page break's navigation says where the page before it leads", () => {
  const host = fakeHost();
  const form = openForm(host);
  const two = form.addPageBreakItem();
  const three = form.addPageBreakItem();
  expect(visitedPages(stateOf(host, form), {})).toEqual([0, two.getId(), three.getId()]);
  two.setGoToPage(three);
  expect(visitedPages(stateOf(host, form), {})).toEqual([0, three.getId()]);
  two.setGoToPage(formApp(host).PageNavigationType.SUBMIT);
  expect(visitedPages(stateOf(host, form), {})).toEqual([0]);
});

// https://developers.google.com/apps-script/reference/forms/page-break-item
test("a choice's navigation overrules the page break's", () => {
  const host = fakeHost();
  const { PageNavigationType } = formApp(host);
  const form = openForm(host);
  const item = form.addListItem().setTitle('Where');
  const two = form.addPageBreakItem().setGoToPage(PageNavigationType.SUBMIT);
  item.setChoices([
    item.createChoice('on', PageNavigationType.CONTINUE),
    item.createChoice('out', PageNavigationType.SUBMIT),
  ]);
  expect(visitedPages(stateOf(host, form), { Where: 'on' })).toEqual([0, two.getId()]);
  expect(visitedPages(stateOf(host, form), {})).toEqual([0]);
});

// https://developers.google.com/apps-script/reference/forms/page-navigation-type
test('of several choices with navigation on one page only the last has an effect', () => {
  const host = fakeHost();
  const form = openForm(host);
  const first = form.addListItem().setTitle('First');
  const second = form.addListItem().setTitle('Second');
  const a = form.addPageBreakItem();
  const b = form.addPageBreakItem();
  first.setChoices([first.createChoice('go', a)]);
  second.setChoices([second.createChoice('go', b)]);
  expect(visitedPages(stateOf(host, form), { First: 'go', Second: 'go' })).toEqual([0, b.getId()]);
});

// https://developers.google.com/apps-script/reference/forms/page-navigation-type
test('page navigation has no effect on the last page of a form', () => {
  const host = fakeHost();
  const form = openForm(host);
  const two = form.addPageBreakItem();
  const item = form.addListItem().setTitle('Again');
  item.setChoices([item.createChoice('yes', formApp(host).PageNavigationType.RESTART)]);
  expect(visitedPages(stateOf(host, form), { Again: 'yes' })).toEqual([0, two.getId()]);
});

// https://developers.google.com/apps-script/reference/forms/page-navigation-type
test('only questions on visited pages count: the others need no answer, and what was given there is left out', () => {
  const host = fakeHost();
  const { form } = branching(host);
  const state = stateOf(host, form);
  const checked = checkAnswers(state, { Group: 'Hamlet', Households: 341, Pupils: '7', 'As of': '2025-11-05' });
  expect(checked.problems).toEqual([]);
  expect(Object.values(checked.answers).sort()).toEqual(['2025-11-05', '341', 'Hamlet']);
});

// https://developers.google.com/apps-script/reference/forms/page-navigation-type
test('answers that lead back to a page already seen never get sent', () => {
  const host = fakeHost();
  const { PageNavigationType } = formApp(host);
  const form = openForm(host);
  const item = form.addListItem().setTitle('Again');
  form.addPageBreakItem();
  item.setChoices([item.createChoice('yes', PageNavigationType.RESTART)]);
  expect(checkAnswers(stateOf(host, form), { Again: 'yes' }).problems).toHaveLength(1);
});

// https://developers.google.com/apps-script/reference/forms/text-item#setRequired(Boolean); the sentences: copied by
// several public pages, no address
test('a required question left empty, or filled with spaces, is said to be required in the language of the reader', () => {
  const host = fakeHost();
  const form = openForm(host);
  form.addTextItem().setTitle('Name').setRequired(true);
  const state = stateOf(host, form);
  expect(texts(checkAnswers(state, {}))).toEqual(['Name: This is a required question']);
  expect(texts(checkAnswers(state, { Name: '  ' }, { locale: 'vi' }))).toEqual(['Name: Đây là một câu hỏi bắt buộc']);
});

test('a title the form does not have is a problem', () => {
  const host = fakeHost();
  const form = openForm(host);
  form.addTextItem().setTitle('Name');
  expect(checkAnswers(stateOf(host, form), { Nmae: 'x' }).problems).toMatchObject([{ itemId: null, title: 'Nmae' }]);
});

test('an item id may stand for a title', () => {
  const host = fakeHost();
  const form = openForm(host);
  const one = form.addTextItem().setTitle('Same');
  const two = form.addTextItem().setTitle('Same');
  const checked = checkAnswers(stateOf(host, form), { [one.getId()]: 'a', [two.getId()]: 'b' });
  expect(checked).toEqual({ answers: { [one.getId()]: 'a', [two.getId()]: 'b' }, problems: [] });
});

// https://developers.google.com/apps-script/reference/forms/text-validation-builder
test.each`
  rule                                            | good                    | bad
  ${'requireNumber()'}                            | ${['3', '-2.5', 7]}     | ${['ba', '1,5', '1.200.000']}
  ${'requireWholeNumber()'}                       | ${['0', '341', '-5']}   | ${['1.5', '1.200', '12a']}
  ${'requireNumberBetween(1, 10)'}                | ${['1', '10', '2.5']}   | ${['0', '11', 'x']}
  ${'requireNumberNotBetween(1, 10)'}             | ${['0', '11']}          | ${['1', '10', 'x']}
  ${'requireNumberEqualTo(3)'}                    | ${['3', '3.0']}         | ${['4']}
  ${'requireNumberNotEqualTo(3)'}                 | ${['4']}                | ${['3', 'x']}
  ${'requireNumberGreaterThan(3)'}                | ${['3.1']}              | ${['3']}
  ${'requireNumberGreaterThanOrEqualTo(3)'}       | ${['3']}                | ${['2.9']}
  ${'requireNumberLessThan(3)'}                   | ${['2']}                | ${['3']}
  ${'requireNumberLessThanOrEqualTo(3)'}          | ${['3']}                | ${['3.1']}
  ${'requireTextContainsPattern("TDP[0-9]{2}")'}  | ${['xTDP05y']}          | ${['TDP5']}
  ${'requireTextDoesNotContainPattern("[0-9]")'}  | ${['abc']}              | ${['a1']}
  ${'requireTextMatchesPattern("[BCD]{3}")'}      | ${['BCD']}              | ${['BCDB', 'bcd']}
  ${'requireTextMatchesPattern("(?i)[BCD]{3}")'}  | ${['bcd']}              | ${['xyz']}
  ${'requireTextMatchesPattern("\\\\p{L}+")'}     | ${['Đông']}             | ${['Đ1']}
  ${'requireTextDoesNotMatchPattern("[BCD]{3}")'} | ${['BCDB']}             | ${['BCD']}
  ${'requireTextIsEmail()'}                       | ${['a@b.vn']}           | ${['a@b', 'a b@c.vn', 'a@b.vn, c@d.vn']}
  ${'requireTextIsUrl()'}                         | ${['https://a.vn/x?y']} | ${['không có']}
  ${'requireTextLengthGreaterThanOrEqualTo(3)'}   | ${['abc']}              | ${['ab']}
  ${'requireTextLengthLessThanOrEqualTo(3)'}      | ${['abc']}              | ${['abcd']}
`('$rule lets $good through and stops $bad with the help text of its author', ({ rule, good, bad }) => {
  const host = fakeHost();
  const app = formApp(host);
  const form = openForm(host);
  const builder = app.createTextValidation();
  const built = new Function('builder', `return builder.${rule}`)(builder).setHelpText('As agreed').build();
  form.addTextItem().setTitle('Q').setValidation(built);
  const state = stateOf(host, form);
  for (const value of good) expect(checkAnswers(state, { Q: value }).problems).toEqual([]);
  for (const value of bad) expect(texts(checkAnswers(state, { Q: value }))).toEqual(['Q: As agreed']);
});

// Reported, no address.
test('validation leaves an optional question without an answer alone', () => {
  const host = fakeHost();
  const form = openForm(host);
  const rule = formApp(host).createTextValidation().requireWholeNumber().build();
  form.addTextItem().setTitle('Q').setValidation(rule);
  expect(checkAnswers(stateOf(host, form), { Q: '' })).toEqual({ answers: {}, problems: [] });
  expect(texts(checkAnswers(stateOf(host, form), { Q: 'x' }))).toEqual(['Q: Must be a whole number']);
});

// https://developers.google.com/apps-script/reference/forms/checkbox-validation-builder
test('the number of boxes ticked is checked', () => {
  const host = fakeHost();
  const app = formApp(host);
  const form = openForm(host);
  const item = form.addCheckboxItem().setTitle('Q').setChoiceValues(['a', 'b', 'c']);
  const state = stateOf(host, form);
  item.setValidation(app.createCheckboxValidation().requireSelectAtMost(2).build());
  expect(checkAnswers(state, { Q: ['c', 'a'] }).answers).toEqual({ [item.getId()]: ['a', 'c'] });
  expect(checkAnswers(state, { Q: ['a', 'b', 'c'] }).problems).toHaveLength(1);
  item.setValidation(app.createCheckboxValidation().requireSelectExactly(1).build());
  expect(checkAnswers(state, { Q: ['a', 'b'] }).problems).toHaveLength(1);
});

// https://developers.google.com/apps-script/reference/forms/multiple-choice-item#showOtherOption(Boolean)
test('a choice must be one of those offered, unless respondents may write their own', () => {
  const host = fakeHost();
  const form = openForm(host);
  const item = form.addMultipleChoiceItem().setTitle('Q').setChoiceValues(['a', 'b']);
  const state = stateOf(host, form);
  expect(checkAnswers(state, { Q: 'c' }).problems).toHaveLength(1);
  item.showOtherOption(true);
  expect(checkAnswers(state, { Q: 'c' }).answers).toEqual({ [item.getId()]: 'c' });
});

// https://developers.google.com/apps-script/reference/forms/grid-item, https://developers.google.com/apps-script/reference/forms/grid-validation-builder
test('a grid is answered row by row; a required one needs every row', () => {
  const host = fakeHost();
  const form = openForm(host);
  const grid = form.addGridItem().setTitle('G').setRows(['r1', 'r2']).setColumns(['x', 'y']);
  const state = stateOf(host, form);
  expect(checkAnswers(state, { G: ['x', null] }).answers).toEqual({ [grid.getId()]: ['x', null] });
  expect(checkAnswers(state, { G: { r2: 'y' } }).answers).toEqual({ [grid.getId()]: [null, 'y'] });
  expect(checkAnswers(state, { G: ['z'] }).problems).toHaveLength(1);
  grid.setRequired(true);
  expect(texts(checkAnswers(state, { G: ['x'] }))).toEqual(['G: This question requires one response per row']);
  grid.setValidation(formApp(host).createGridValidation().requireLimitOneResponsePerColumn().build());
  expect(checkAnswers(state, { G: ['x', 'x'] }).problems).toHaveLength(1);
  expect(checkAnswers(state, { G: ['x', 'y'] }).problems).toEqual([]);
});

// https://developers.google.com/apps-script/reference/forms/checkbox-grid-item
test('a checkbox grid takes several columns for a row', () => {
  const host = fakeHost();
  const form = openForm(host);
  const grid = form.addCheckboxGridItem().setTitle('G').setRows(['r1', 'r2']).setColumns(['x', 'y']);
  expect(checkAnswers(stateOf(host, form), { G: [['y', 'x'], []] }).answers).toEqual({
    [grid.getId()]: [['x', 'y'], []],
  });
});

test.each`
  add                  | given                               | kept
  ${'addDateItem'}     | ${'2025-11-05'}                     | ${'2025-11-05'}
  ${'addDateItem'}     | ${new Date('2025-11-04T18:00:00Z')} | ${'2025-11-05'}
  ${'addDateTimeItem'} | ${'2025-11-05T09:30'}               | ${'2025-11-05 09:30'}
  ${'addDateTimeItem'} | ${new Date('2025-11-05T02:30:00Z')} | ${'2025-11-05 09:30'}
  ${'addTimeItem'}     | ${'9:05'}                           | ${'09:05'}
  ${'addDurationItem'} | ${'1:02:03'}                        | ${'01:02:03'}
  ${'addScaleItem'}    | ${3}                                | ${'3'}
`('$add keeps $given as $kept', ({ add, given, kept }) => {
  const host = fakeHost();
  const form = openForm(host);
  const item = form[add as 'addTextItem']().setTitle('Q');
  const who = { timeZone: 'Asia/Ho_Chi_Minh', zoneParts };
  expect(checkAnswers(stateOf(host, form), { Q: given }, who)).toEqual({
    answers: { [item.getId()]: kept },
    problems: [],
  });
});

test.each`
  add                  | given
  ${'addDateItem'}     | ${'2025-02-30'}
  ${'addDateItem'}     | ${'05/11/2025'}
  ${'addTimeItem'}     | ${'25:00'}
  ${'addDurationItem'} | ${'1:99:00'}
  ${'addScaleItem'}    | ${6}
  ${'addScaleItem'}    | ${'2.5'}
`('$add refuses $given', ({ add, given }) => {
  const host = fakeHost();
  const form = openForm(host);
  form[add as 'addTextItem']().setTitle('Q');
  expect(checkAnswers(stateOf(host, form), { Q: given }).problems).toHaveLength(1);
});

test('a Date of another V8 context is a date too', () => {
  const host = fakeHost();
  const form = openForm(host);
  const item = form.addDateItem().setTitle('Q');
  const foreign = require('node:vm').runInNewContext('new Date(2025, 10, 5, 12)');
  expect(checkAnswers(stateOf(host, form), { Q: foreign }).answers).toEqual({ [item.getId()]: '2025-11-05' });
});

// That the address is a required answer like any other: reported, no address.
test('with addresses collected a respondent must give one', () => {
  const host = fakeHost();
  const form = openForm(host).setCollectEmail(true);
  const state = stateOf(host, form);
  expect(texts(checkAnswers(state, {}))).toEqual(['Email: This is a required question']);
  expect(checkAnswers(state, {}, { email: null }).problems).toHaveLength(1);
  expect(checkAnswers(state, {}, { email: 'a@b' }).problems).toHaveLength(1);
  expect(checkAnswers(state, {}, { email: 'a@b.vn' }).problems).toEqual([]);
});

// https://developers.google.com/workspace/forms/api/guides/publish-form
test('an unpublished or closed form turns everybody away, in its own words when it has some', () => {
  const host = fakeHost();
  const form = formApp(host).create('Report', false);
  const state = stateOf(host, form);
  expect(turnedAway(state)).toContain('no longer accepting responses');
  state.published = true;
  state.acceptingResponses = true;
  expect(turnedAway(state)).toBeNull();
  form.setAcceptingResponses(false).setCustomClosedFormMessage('Đã hết hạn');
  expect(turnedAway(state, { locale: 'vi' })).toBe('Đã hết hạn');
});

// https://developers.google.com/apps-script/reference/forms/form#setLimitOneResponsePerUser(Boolean)
test('a form limited to one response asks for a sign-in and takes one from each account', () => {
  const host = fakeHost();
  const form = openForm(host).setLimitOneResponsePerUser(true);
  const state = stateOf(host, form);
  expect(turnedAway(state)).toContain('sign in');
  expect(turnedAway(state, { email: 'a@b.vn' })).toBeNull();
  takeResponse(host.state, form.getId(), {}, { at: 1, id: 'r1', email: 'a@b.vn', zoneParts });
  expect(turnedAway(state, { email: 'a@b.vn' })).toContain('already responded');
  expect(turnedAway(state, { email: 'c@d.vn' })).toBeNull();
});

// Reported by organisations whose forms refuse outsiders; no address.
test('forms of an account that requires it ask respondents to sign in until that is switched off', () => {
  const host = fakeHost();
  host.state.newFormsRequireLogin = true;
  const form = openForm(host);
  expect(form.requiresLogin()).toBe(true);
  expect(turnedAway(stateOf(host, form))).toContain('sign in');
  form.setRequireLogin(false);
  expect(turnedAway(stateOf(host, form))).toBeNull();
  host.state.newFormsRequireLogin = 'always';
  expect(form.setRequireLogin(false).requiresLogin()).toBe(true);
});

test('ten thousand responses are kept and their rows written in little time', () => {
  const host = fakeHost();
  const form = openForm(host);
  for (let index = 0; index < 20; index++) form.addTextItem().setTitle(`Q${index}`);
  const state = stateOf(host, form);
  const given = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`Q${index}`, String(index)]));
  const started = Date.now();
  for (let index = 0; index < 10_000; index++) {
    const { answers } = checkAnswers(state, given);
    takeResponse(host.state, form.getId(), answers, { at: index, id: `r${index}`, zoneParts });
  }
  expect(state.responses).toHaveLength(10_000);
  expect(Date.now() - started).toBeLessThan(3_000);
});
