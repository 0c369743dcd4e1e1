import { google } from '../errors';
import type { Host } from '../host';
import { Played, play } from '../strict';
import { newCheckboxGridValidationBuilder } from './CheckboxGridValidationBuilder';
import { newCheckboxValidationBuilder } from './CheckboxValidationBuilder';
import { Alignment, DestinationType, FeedbackType, ItemType, PageNavigationType, RatingIconType } from './enums';
import { Form } from './Form';
import { mayEdit, newForm } from './formStore';
import { newGridValidationBuilder } from './GridValidationBuilder';
import { newParagraphTextValidationBuilder } from './ParagraphTextValidationBuilder';
import { hide, text } from './part';
import { formIdOfUrl } from './prefill';
import { QuizFeedbackBuilder } from './QuizFeedbackBuilder';
import { newTextValidationBuilder } from './TextValidationBuilder';

/** `FormApp`. How a form's editor shows menus and dialogs is the host's; without it there is no screen. */
export class FormApp extends Played {
  declare readonly Alignment: typeof Alignment;
  declare readonly DestinationType: typeof DestinationType;
  declare readonly FeedbackType: typeof FeedbackType;
  declare readonly ItemType: typeof ItemType;
  declare readonly PageNavigationType: typeof PageNavigationType;
  declare readonly RatingIconType: typeof RatingIconType;
  declare private readonly ui: (() => unknown) | null;

  constructor(host: Host, ui: (() => unknown) | null = null) {
    super(host);
    hide(this, 'ui', ui);
    for (const [name, kind] of Object.entries({
      Alignment,
      DestinationType,
      FeedbackType,
      ItemType,
      PageNavigationType,
      RatingIconType,
    })) {
      hide(this, name, kind);
    }
  }

  create(title: unknown, isPublished?: unknown): Form {
    const name = text(this.host, 'title', title);
    if (name === '') throw google(this.host, 'argumentInvalid', 'title');
    const published = isPublished === undefined ? undefined : Boolean(isPublished);
    const id = this.host.newId('form');
    newForm(this.host.state, id, name, this.host.run.effectiveUser, published);
    return new Form(this.host, id);
  }

  openById(id: unknown): Form {
    return openedForm(this.host, text(this.host, 'id', id));
  }

  /** Takes editors' addresses; the respondents' address does not say which file it is. */
  openByUrl(url: unknown): Form {
    const found = formIdOfUrl(text(this.host, 'url', url));
    if (!found || found.published) throw google(this.host, 'argumentInvalid', 'url');
    return openedForm(this.host, found.formId);
  }

  getActiveForm(): Form | null {
    const { container } = this.host.state;
    return container?.kind === 'form' ? new Form(this.host, container.id) : null;
  }

  getUi(): unknown {
    if (!this.ui || !this.host.run.hasUi) throw google(this.host, 'formUi');
    return this.ui();
  }

  createTextValidation(): object {
    return newTextValidationBuilder(this.host);
  }

  createParagraphTextValidation(): object {
    return newParagraphTextValidationBuilder(this.host);
  }

  createCheckboxValidation(): object {
    return newCheckboxValidationBuilder(this.host);
  }

  createGridValidation(): object {
    return newGridValidationBuilder(this.host);
  }

  createCheckboxGridValidation(): object {
    return newCheckboxGridValidationBuilder(this.host);
  }

  createFeedback(): QuizFeedbackBuilder {
    return new QuizFeedbackBuilder(this.host);
  }
}
play('FormApp', FormApp, {}, 'form');

/** A form its running user may edit; without a right to it Google speaks as if it did not exist. */
function openedForm(host: Host, id: string): Form {
  const form = host.state.forms[id];
  if (!form || !mayEdit(form, host.run.effectiveUser)) throw google(host, 'formNotFound');
  return new Form(host, id);
}
