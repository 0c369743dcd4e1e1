/** A request that is answered with a sentence for people instead of what it asked for. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}
