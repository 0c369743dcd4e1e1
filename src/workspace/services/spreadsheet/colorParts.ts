export const hex = Symbol('hex');
