import type { OtherContent } from '../../src/messenger/inbound.ts';

/** What people send that is neither words nor a photo. */
export const OTHER: readonly OtherContent[] = [
  'sticker',
  'like',
  'audio',
  'video',
  'file',
  'location',
  'link',
  'shared',
  'unsupported',
];
