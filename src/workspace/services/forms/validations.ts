import type { ItemState } from '../../state';
import { google } from '../errors';
import type { Host } from '../host';
import { Played, play } from '../strict';
import { change, hide, type Part, text } from './part';

type Rule = NonNullable<ItemState['validation']>;

/** What a builder has gathered and its `build()` hands over. Of several conditions the last holds. */
export abstract class Validation extends Played {
  declare readonly rule: Rule;

  constructor(host: Host, rule: Rule = { kind: '', values: [], helpText: '' }) {
    super(host);
    hide(this, 'rule', { ...rule, values: [...rule.values] });
  }
}

/** The rule of an item from now on; null for none. */
export function putRule(part: Part, rule: Rule | null): void {
  change(part, (item) => {
    item.validation = rule;
  });
}

/** The rule in a built validation, for the state to keep; null clears. */
export function ruleOf(host: Host, validation: unknown): Rule | null {
  if (validation === null || validation === undefined) throw google(host, 'argumentNull', 'validation');
  if (!(validation instanceof Validation)) throw google(host, 'argumentInvalid', 'validation');
  const { kind, values, helpText } = validation.rule;
  return kind === '' ? null : { kind, values: [...values], helpText };
}

type Built = new (host: Host, rule: Rule) => Validation;

type Reader = (host: Host, value: unknown) => unknown;

export const number: Reader = (host, value) => {
  const read = Number(value);
  if (value === null || value === undefined || Number.isNaN(read)) throw google(host, 'argumentInvalid', 'number');
  return read;
};

const pattern: Reader = (host, value) => text(host, 'pattern', value);

type BuilderClass = new (host: Host) => Validation;

/** Makes a builder, and its class when it is the first: the classes differ in the names and arguments of conditions only. */
export function builder(name: string, built: Built, conditions: Record<string, Reader[]>): (host: Host) => Validation {
  let made: BuilderClass | null = null;
  return (host) => {
    made ??= builderClass(name, built, conditions);
    return new made(host);
  };
}

function builderClass(name: string, built: Built, conditions: Record<string, Reader[]>): BuilderClass {
  class Builder extends Validation {
    setHelpText(help: unknown): this {
      this.rule.helpText = text(this.host, 'text', help);
      return this;
    }

    build(): Validation {
      return new built(this.host, this.rule);
    }
  }
  for (const [kind, readers] of Object.entries(conditions)) {
    Object.defineProperty(Builder.prototype, kind, {
      configurable: true,
      writable: true,
      value(this: Builder & { host: Host }, ...given: unknown[]) {
        this.rule.kind = kind;
        this.rule.values = readers.map((read, index) => read(this.host, given[index]));
        return this;
      },
    });
  }
  play(name, Builder, {}, 'form');
  return Builder;
}

export const written = {
  requireTextContainsPattern: [pattern],
  requireTextDoesNotContainPattern: [pattern],
  requireTextMatchesPattern: [pattern],
  requireTextDoesNotMatchPattern: [pattern],
  requireTextLengthGreaterThanOrEqualTo: [number],
  requireTextLengthLessThanOrEqualTo: [number],
};
