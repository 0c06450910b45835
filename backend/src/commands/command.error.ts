/** A command that cannot be carried out; its message is the whole answer. */
export class CommandError extends Error {}
