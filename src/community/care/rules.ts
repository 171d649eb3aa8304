const DAY_MS = 24 * 60 * 60_000;
export const MONTH_MS = 30 * DAY_MS;
/** So long its admins alone have to hear that a town sleeps, before its members are asked. */
export const GRACE_MS = 3 * DAY_MS;

export interface Volunteer {
  status: string;
  /** Since when they are in; null: nobody wrote it down. */
  inSince: Date | null;
  /** Things that have really changed hands between them and somebody. */
  exchanges: number;
}

/** Whoever has been in for a month, or has brought an exchange to its end, is known well enough to look after a town. */
export function mayTakeCare({ status, inSince, exchanges }: Volunteer, now: Date): boolean {
  if (status !== 'approved') return false;
  return exchanges > 0 || (inSince !== null && now.getTime() - inSince.getTime() >= MONTH_MS);
}
