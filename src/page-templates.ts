import { TEMPLATE_LINES, templateName } from './community/channels/templates.ts';
import type { Locale } from './conversation/book.ts';
import type { Args } from './conversation/bubble.ts';
import type { UtilityTemplate } from './messenger/client.ts';

const EXAMPLES = ['FAUTEUIL 42'];

/** Our utility templates, in the words of flows/channels: one parameter, the keyword of a post. */
export function templatesOf(say: (locale: Locale, key: string, args: Args) => string): UtilityTemplate[] {
  return TEMPLATE_LINES.flatMap((line) =>
    (['fr', 'en'] as const).map((language) => ({
      name: templateName(line),
      language,
      text: say(language, `channels.template-${line}`, { keyword: HERE }).replace(HERE, '{{1}}'),
      examples: EXAMPLES,
    })),
  );
}

/** A stand-in while a sentence is typeset. */
const HERE = '[[1]]';
