export const filter = Symbol('filter');
