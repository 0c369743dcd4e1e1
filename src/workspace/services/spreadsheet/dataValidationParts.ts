export const rule = Symbol('rule');
