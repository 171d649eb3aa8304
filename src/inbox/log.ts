/** As much of pino as is used here. `about` holds ids, codes and durations, never words of a member. */
export interface Log {
  info(about: object, message: string): void;
  warn(about: object, message: string): void;
  error(about: object, message: string): void;
}
