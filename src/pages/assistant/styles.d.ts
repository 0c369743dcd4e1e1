/** A style that a page's build takes in beside its script. */
declare module '*.css';
