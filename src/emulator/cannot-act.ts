/** Something a person cannot do on their phone just now. */
export class CannotAct extends Error {
  /** For the holder of the phone; `message` is for whoever writes tests. */
  readonly told: string;
  constructor(message: string, told: string) {
    super(message);
    this.told = told;
  }
}
