/** The campaign that is built in; the build can put another module of this shape in the place of this file. */
export { preset } from './tanHung';
export { document } from './tanHungDocument';
export { invitation } from './tanHungInvitation';
