import { atMinute, type Day } from '../core/calendar';
import { CLOSING, type FormPlan, type Item, type Page, testChoice } from '../layout/form';
import type { Text } from '../text/vi';
import { type FormItem, type Known, openForm } from './form';

/** The Form filled in for the test unit in all that is required, but for a code: nothing has to be typed to try it out. */
export function testLink(id: string, plan: FormPlan, known: Known, today: Day, text: Text): string {
  const form = openForm(id);
  const page = plan.pages[0];
  if (!form || !page) return '';
  const closing = plan.pages.filter(({ key }) => key === CLOSING);
  const response = form.createResponse();
  for (const item of [...plan.first, ...page.items, ...closing.flatMap(({ items }) => items)]) {
    const onForm = form.getItemById(known[item.key]?.id as number);
    const answer = onForm && item.required ? answerFor(item, onForm, page, today, text) : null;
    if (answer) response.withItemResponse(answer);
  }
  return response.toPrefilledUrl();
}

function answerFor({ question }: Item, onForm: FormItem, page: Page, today: Day, text: Text) {
  switch (question.kind) {
    case 'group':
      return onForm.asMultipleChoiceItem().createResponse(page.title);
    case 'unit':
      return onForm.asListItem().createResponse(testChoice(text));
    case 'count':
      return onForm.asTextItem().createResponse('1');
    case 'yesNo':
      return onForm.asMultipleChoiceItem().createResponse(text.form.yes);
    case 'day':
      // Noon: the day is the same one wherever the Form's own zone is.
      return onForm.asDateItem().createResponse(new Date(atMinute(today, 12 * 60)));
    default:
      return null;
  }
}
