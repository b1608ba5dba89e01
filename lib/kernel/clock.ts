/**
 * The moment a decision is taken at. `read` and `write` hand it to their work from the database's clock; rules get it as
 * an argument and never ask for it themselves.
 */
export type Now = Date

/** What a test or a job passes where the moment must be asked more than once. */
export type Clock = () => Now
