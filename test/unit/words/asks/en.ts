import type { Asks } from './asks.js';

export const en: Asks = {
  retry: /\btry(ing)?( it| once)? (again|once more)|“(Try|Ask) again”/i,
  rejoin: /\b(join(ing)?|come|get|go)( the call)?( back)? (again|back|in again)\b|rejoin|“Continue here”/i,
  reload: /\breload|refresh/i,
  'sign-in': /\bsign(ing)? in again/i,
  'contact-support': /contact(ing)? support|support can|ask support/i,
  'open-settings': /“Open system settings”|use the button/i,
  resume: /“Turn on sound”|turn (on the|the) sound|use the button/i,
  leave: /“Leave”/,
  choice: /\b(pick|choose|select) (another|others|a different (one|device|camera|microphone))/i,
  plug: /\bplug|unplug|cable|\b(keyboard|mouse|click)\b/i,
  seen: /\b(sees?|seen|picture|videos?|watch(ing)?|shown)\b/i,
};
