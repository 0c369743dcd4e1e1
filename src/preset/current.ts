/** The campaign that is built in; the build can put another preset in the place of this file. */
export { preset } from './tanHung';
