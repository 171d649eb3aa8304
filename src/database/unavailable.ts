/** The database cannot be used, and the message is a plain sentence that tells a person what to do about it. */
export class DatabaseUnavailable extends Error {
  override name = 'DatabaseUnavailable';
}
