import type { Host } from './host';
import { Played, play } from './strict';

/** An account, known by its address. */
export class User extends Played {
  declare private readonly email: string;

  constructor(host: Host, email: string) {
    super(host);
    Object.defineProperty(this, 'email', { value: email });
  }

  getEmail(): string {
    return this.email;
  }
}
play('User', User, {}, 'session');

/** The address meant by an argument that may be a User or an address. */
export function addressOf(user: unknown): string {
  if (user instanceof User) return (user as unknown as { email: string }).email;
  return String(user);
}
