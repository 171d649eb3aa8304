import type { Loan, When } from './how-long.ts';
import type { PostContext } from './post-parts.ts';
export interface Correction {
  direction?: 'offer' | 'request';
  kind?: 'give' | 'lend' | 'swap' | 'service';
  item?: string;
  quantity?: number | null;
  quartier?: string | null;
  until?: string | null;
  loan?: Loan | null;
  inReturn?: string | null;
  when?: When | null;
  isMarked: boolean;
}
export function readCorrection(_text: string, _context: PostContext): Correction | null {
  return null;
}
