import type { VerbRule } from './verb-rule.ts';
import { VERBS_GIVING } from './verbs-giving.ts';
import { VERBS_LENDING } from './verbs-lending.ts';
import { VERBS_LOOKING_BACK } from './verbs-looking-back.ts';
import { VERBS_NEEDING_HELP } from './verbs-needing-help.ts';
import { VERBS_SEEKING } from './verbs-seeking.ts';

export type { VerbRule } from './verb-rule.ts';

/** How people say that they offer or look for something. At the same place in a text, the earlier rule wins. */
export const VERB_RULES: readonly VerbRule[] = [
  ...VERBS_LOOKING_BACK,
  ...VERBS_NEEDING_HELP,
  ...VERBS_LENDING,
  ...VERBS_GIVING,
  ...VERBS_SEEKING,
];
