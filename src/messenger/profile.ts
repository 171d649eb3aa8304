/** What a Page shows before anybody wrote: Get Started, the greeting, the menu (Messenger Profile API). */
export interface ProfileWords {
  greeting: string;
  menu: { title: string; payload: string }[];
  /** Ice breakers: what somebody may begin with by one tap, up to four of at most 80 characters. */
  questions?: { title: string; payload: string }[];
}

/** What a profile of ours consists of; deleted in this order, since Meta keeps Get Started while there is a menu. */
export const PROFILE_FIELDS = ['ice_breakers', 'persistent_menu', 'greeting', 'get_started'] as const;

/** @param words by locale as Meta writes it; `default` is needed. Titles of at most 30 characters, greetings of 160. */
export function messengerProfile(words: { default: ProfileWords } & Record<string, ProfileWords>): object {
  const locales = Object.entries(words);
  return {
    get_started: { payload: 'v1:start' },
    greeting: locales.map(([locale, { greeting }]) => ({ locale, text: greeting })),
    persistent_menu: locales.map(([locale, { menu }]) => ({
      locale,
      composer_input_disabled: false,
      call_to_actions: menu.map(({ title, payload }) => ({ type: 'postback', title, payload })),
    })),
    ...(words.default.questions && {
      ice_breakers: locales.map(([locale, { questions = [] }]) => ({
        locale,
        call_to_actions: questions.map(({ title, payload }) => ({ question: title, payload })),
      })),
    }),
  };
}

/** The webhook fields this program lives on (messenger-platform §5.3). */
export const WEBHOOK_FIELDS = [
  'messages',
  'messaging_postbacks',
  'messaging_referrals',
  'messaging_optins',
  'message_reactions',
  'message_reads',
  'message_deliveries',
  'message_echoes',
  'message_edits',
  'messaging_policy_enforcement',
  'feed',
] as const;

/** What tells of templates: Meta's own pages do not agree on its name, so each is asked for alone. */
export const TEMPLATE_FIELDS = ['message_template_status_update', 'messenger_template_status_update'] as const;
