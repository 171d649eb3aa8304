/** What only the bot puts before its own words, on cards and notices: nobody else says « ✅ Maëlle confirme la connaître ». */
const SIGNS = /[✅☑✔❎⚠⛔🚫❌👋💬🔒]\uFE0F?/gu;

/** The words of a person, as they are quoted between « and »: nothing in them looks like the end of it, or like the bot's own. */
export function withoutSigns(words: string): string {
  return words.replace(SIGNS, ' ').replace(/«\s*/gu, '“').replace(/\s*»/gu, '”').replace(/\s+/gu, ' ').trim();
}
