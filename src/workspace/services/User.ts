import { User } from './session';

export { User } from './session';

/** The address meant by an argument that may be a User or an address, without a call being counted. */
export function addressOf(user: unknown): string {
  if (user instanceof User) return (user as unknown as { email: string }).email;
  return String(user);
}
