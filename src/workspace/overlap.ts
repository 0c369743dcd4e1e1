import type { WorkspaceState } from './state';

/** Of one user's executions so many may work at a time. https://developers.google.com/apps-script/guides/services/quotas */
const simultaneous = 30;

interface Span {
  user: string;
  from: number;
  to: number;
}

/**
 * Google runs executions side by side; here they are carried out one after the other, in the order they begin. What
 * one event or one passage of time sets off overlaps all the same: each begins at its own moment, though by the clock
 * another is still at work, and finds a lock taken until the moment at which that other gave it back. What overlaps is
 * their time, not their writes: the later one sees all that the earlier one wrote. A person's next deed comes after
 * everything before it has ended.
 */
export class Overlap {
  private depth = 0;
  private spans: Span[] = [];

  constructor(private readonly state: WorkspaceState) {}

  /** What is begun within `work` overlaps. */
  during<Result>(work: () => Result): Result {
    const { depth } = this;
    this.depth = depth + 1;
    try {
      return work();
    } finally {
      // What was ended within, of whose `finally` nothing came, is over too.
      this.depth = depth;
      if (this.depth === 0) this.forget();
    }
  }

  /** Begins something at a moment, even if by the clock what came before has not ended; the clock never falls back. */
  begin<Result>(at: number, start: () => Result): Result {
    const before = this.state.now;
    this.state.now = at;
    try {
      return start();
    } finally {
      this.state.now = Math.max(before, this.state.now);
    }
  }

  /** Begins all of it at this moment. */
  atOnce(starts: (() => unknown)[]): void {
    const at = this.state.now;
    this.during(() => {
      for (const start of starts) this.begin(at, start);
    });
  }

  /** Whether as many executions of the user are at work at a moment as Google allows. */
  isFull(user: string, at: number): boolean {
    return this.spans.filter((span) => span.user === user && span.from <= at && at < span.to).length >= simultaneous;
  }

  /** Remembers from when to when an execution worked. */
  worked(user: string, from: number, to: number): void {
    this.spans = this.spans.filter((span) => span.to > from);
    this.spans.push({ user, from, to });
  }

  private forget(): void {
    this.spans = [];
    for (const [name, lock] of Object.entries(this.state.locks ?? {})) {
      if (lock.execution !== null && lock.until !== null) delete this.state.locks?.[name];
    }
  }
}
