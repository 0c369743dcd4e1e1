import type { Host } from '../host';
import { Played, play } from '../strict';
import type { Gradient } from './conditionalRules';
import type { Member } from './enums';
import { InterpolationType } from './enums';

export class GradientCondition extends Played {
  declare private readonly gradient: Gradient;

  constructor(host: Host, gradient: Gradient) {
    super(host);
    Object.defineProperty(this, 'gradient', { value: gradient });
  }

  getMinColor(): string {
    return this.gradient.min.color;
  }

  getMinType(): Member | undefined {
    return (InterpolationType as Record<string, Member>)[this.gradient.min.type];
  }

  getMinValue(): string {
    return this.gradient.min.value;
  }

  getMidColor(): string | null {
    return this.gradient.mid?.color ?? null;
  }

  getMidType(): Member | null {
    return (InterpolationType as Record<string, Member>)[this.gradient.mid?.type ?? ''] ?? null;
  }

  getMidValue(): string {
    return this.gradient.mid?.value ?? '';
  }

  getMaxColor(): string {
    return this.gradient.max.color;
  }

  getMaxType(): Member | undefined {
    return (InterpolationType as Record<string, Member>)[this.gradient.max.type];
  }

  getMaxValue(): string {
    return this.gradient.max.value;
  }
}
play('GradientCondition', GradientCondition, {}, 'handle');
