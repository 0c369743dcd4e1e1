import { addressOf, User } from '../base/User';
import { google } from '../errors';
import type { Host } from '../host';
import { Played } from '../strict';
import { checkedAddress, follow, formState, hide, ready, text } from './part';

/** What is set on a form as a whole. Changes reach the state at once; a linked response tab follows. */
export abstract class FormSettings extends Played {
  declare readonly formId: string;

  constructor(host: Host, formId: string) {
    super(host);
    ready(new.target);
    hide(this, 'formId', formId);
  }

  getTitle(): string {
    return formState(this.host, this.formId).title;
  }

  setTitle(title: unknown): this {
    formState(this.host, this.formId).title = text(this.host, 'title', title);
    return this;
  }

  getDescription(): string {
    return formState(this.host, this.formId).description;
  }

  setDescription(description: unknown): this {
    formState(this.host, this.formId).description = text(this.host, 'description', description);
    return this;
  }

  getConfirmationMessage(): string {
    return formState(this.host, this.formId).confirmationMessage;
  }

  setConfirmationMessage(message: unknown): this {
    formState(this.host, this.formId).confirmationMessage = text(this.host, 'message', message);
    return this;
  }

  getCustomClosedFormMessage(): string {
    return formState(this.host, this.formId).closedMessage;
  }

  setCustomClosedFormMessage(message: unknown): this {
    formState(this.host, this.formId).closedMessage = text(this.host, 'message', message);
    return this;
  }

  isPublished(): boolean {
    return formState(this.host, this.formId).published;
  }

  /** Publishing turns accepting responses on, unpublishing turns it off. */
  setPublished(enabled: unknown): this {
    const form = formState(this.host, this.formId);
    form.published = Boolean(enabled);
    form.acceptingResponses = form.published;
    return this;
  }

  /** All new forms do: https://developers.google.com/workspace/forms/api/guides/publish-form */
  supportsAdvancedResponderPermissions(): boolean {
    return true;
  }

  addPublishedReader(user: unknown): this {
    addReaders(this.host, this.formId, [user]);
    return this;
  }

  addPublishedReaders(users: unknown[]): this {
    addReaders(this.host, this.formId, users);
    return this;
  }

  getPublishedReaders(): User[] {
    return (formState(this.host, this.formId).publishedReaders ?? []).map((email) => new User(this.host, email));
  }

  removePublishedReader(user: unknown): this {
    const form = formState(this.host, this.formId);
    form.publishedReaders = (form.publishedReaders ?? []).filter((email) => email !== addressOf(user));
    return this;
  }

  isAcceptingResponses(): boolean {
    return formState(this.host, this.formId).acceptingResponses;
  }

  /** Observed by others: https://github.com/boilermaker-ben/Google-Sheets-NFL-Pick-Ems-and-Survivor-Pool/issues/26 */
  setAcceptingResponses(enabled: unknown): this {
    const form = formState(this.host, this.formId);
    if (enabled && !form.published) throw google(this.host, 'unpublishedForm');
    form.acceptingResponses = Boolean(enabled);
    return this;
  }

  canEditResponse(): boolean {
    return formState(this.host, this.formId).allowResponseEdits;
  }

  setAllowResponseEdits(enabled: unknown): this {
    formState(this.host, this.formId).allowResponseEdits = Boolean(enabled);
    return this;
  }

  collectsEmail(): boolean {
    return formState(this.host, this.formId).collectEmail;
  }

  setCollectEmail(collect: unknown): this {
    formState(this.host, this.formId).collectEmail = Boolean(collect);
    follow(this.host, this.formId);
    return this;
  }

  hasLimitOneResponsePerUser(): boolean {
    return formState(this.host, this.formId).limitOneResponse;
  }

  setLimitOneResponsePerUser(enabled: unknown): this {
    formState(this.host, this.formId).limitOneResponse = Boolean(enabled);
    return this;
  }

  requiresLogin(): boolean {
    return formState(this.host, this.formId).requireLogin;
  }

  /** An organisation may keep its forms to its own people whatever a script asks: reported, no address. */
  setRequireLogin(requireLogin: unknown): this {
    const isForced = this.host.state.newFormsRequireLogin === 'always';
    formState(this.host, this.formId).requireLogin = isForced || Boolean(requireLogin);
    return this;
  }

  hasProgressBar(): boolean {
    return formState(this.host, this.formId).progressBar;
  }

  setProgressBar(enabled: unknown): this {
    formState(this.host, this.formId).progressBar = Boolean(enabled);
    return this;
  }

  hasRespondAgainLink(): boolean {
    return formState(this.host, this.formId).showLinkToRespondAgain;
  }

  setShowLinkToRespondAgain(enabled: unknown): this {
    formState(this.host, this.formId).showLinkToRespondAgain = Boolean(enabled);
    return this;
  }

  getShuffleQuestions(): boolean {
    return formState(this.host, this.formId).shuffle;
  }

  setShuffleQuestions(shuffle: unknown): this {
    formState(this.host, this.formId).shuffle = Boolean(shuffle);
    return this;
  }

  isPublishingSummary(): boolean {
    return formState(this.host, this.formId).publishingSummary;
  }

  setPublishingSummary(enabled: unknown): this {
    formState(this.host, this.formId).publishingSummary = Boolean(enabled);
    return this;
  }

  isQuiz(): boolean {
    return formState(this.host, this.formId).quiz;
  }

  setIsQuiz(enabled: unknown): this {
    formState(this.host, this.formId).quiz = Boolean(enabled);
    follow(this.host, this.formId);
    return this;
  }
}

function addReaders(host: Host, formId: string, users: unknown[]): void {
  const form = formState(host, formId);
  const addresses = users.map((user) => checkedAddress(host, user));
  form.publishedReaders = [...new Set([...(form.publishedReaders ?? []), ...addresses])];
}
